namespace Evenhand.App.Data.Parts;

/// <summary>A mistake in what a user wrote into a stored household: which part, what is wrong, what to write instead.</summary>
/// <param name="Part">Path of the part, for example <c>adults/kim</c>; empty when the household as a whole is meant.</param>
/// <param name="Code">Stable word for the kind of mistake.</param>
/// <param name="Key">Path of keys as in a household file, for example <c>adults.kim.blocks[0].from</c>.</param>
public sealed record PartProblem(string Part, string Code, string Key, string Message, string Instead);
