namespace Evenhand.Calendar.Text;

/// <summary>One content line as it was found: unfolded text, and the bytes it was made of with its line break.</summary>
/// <param name="Number">Line of the file, from 1, on which it begins.</param>
/// <param name="Offset">Where its bytes begin in the file.</param>
/// <param name="Length">How many bytes it has.</param>
public readonly record struct SourceLine(int Number, int Offset, int Length, string Text);
