namespace Evenhand.App.Data.Parts;

/// <summary>How a top-level key of the household file is kept.</summary>
internal enum PartKind
{
    /// <summary>In one part: <c>routine</c>.</summary>
    Whole,

    /// <summary>A part for each key of its map: <c>adults/kim</c>.</summary>
    Keyed,

    /// <summary>A part for each item of its list, under an id of the store: <c>closed/x4c7…</c>.</summary>
    Items,

    /// <summary>A part for each word of its list, under the word: <c>not_doing/food.baking</c>.</summary>
    Words,

    /// <summary><c>owns</c> turned round: a part for each responsibility or group, with its owner as the value.</summary>
    Owners,
}
