namespace Evenhand.App.Check;

/// <summary>One figure of a household with everything needed to compute it again by hand.</summary>
/// <param name="Key">Its key in JSON.</param>
/// <param name="Unit">Unit of every number in it, in words.</param>
/// <param name="Formula">How it is computed, in words.</param>
/// <param name="Source">Mechanisms of the requirements it answers to.</param>
public sealed record Figure(string Key, FigureValue Value, string Unit, string Formula, string Source)
{
    /// <summary>What went into it: a key of the household file, a row of the catalogue or another figure, and its value.</summary>
    public IReadOnlyList<FigureInput> Inputs { get; init; } = [];
}

/// <param name="From">Where it stands, for example <c>adults.a.blocks[0]</c> or <c>catalogue food.dinner</c>.</param>
/// <param name="What">What stands there.</param>
public sealed record FigureInput(string From, string What);
