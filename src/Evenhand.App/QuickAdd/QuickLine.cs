using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.App.QuickAdd;

/// <summary>The words of a line and what each was taken for so far. A word is taken once.</summary>
internal sealed class QuickLine
{
    private static readonly char[] Around = [',', ';', ':', '!', '?', '(', ')', '"', '„', '“', '”'];
    private readonly string[] words;
    private readonly QuickKind?[] kinds;

    public QuickLine(string text)
    {
        words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        kinds = new QuickKind?[words.Length];
    }

    public int Count => words.Length;

    /// <summary>As typed, without the marks around it.</summary>
    public string Bare(int at) => words[at].Trim(Around);

    public string Lower(int at) => Bare(at).ToLowerInvariant();

    public bool IsFree(int at) => at >= 0 && at < Count && kinds[at] is null;

    public bool Is(int at, QuickKind kind) => at >= 0 && at < Count && kinds[at] == kind;

    public bool IsFree(int at, IReadOnlySet<string> of) => IsFree(at) && of.Contains(Lower(at));

    public void Take(int at, QuickKind kind) => kinds[at] = kind;

    /// <summary>Takes the word before a recognised one when it only joins.</summary>
    public void Join(int at, IReadOnlySet<string> of)
    {
        if (IsFree(at, of))
            kinds[at] = QuickKind.Joint;
    }

    /// <summary>Finds a name of one or several words from here on; 0 when it is not there.</summary>
    public int Matches(int at, string[] name)
    {
        for (var i = 0; i < name.Length; i++)
            if (!IsFree(at + i) || !string.Equals(Bare(at + i), name[i], StringComparison.OrdinalIgnoreCase))
                return 0;
        return name.Length;
    }

    /// <summary>True for a name with an s that makes it somebody's; it stays part of the words.</summary>
    public bool IsOf(int at, string name) => IsFree(at) && Bare(at).Replace('’', '\'') is var word && word.Length == name.Length + 2 && word.EndsWith("'s", StringComparison.Ordinal) && word.StartsWith(name, StringComparison.OrdinalIgnoreCase);

    public string Words(QuickKind kind) => string.Join(' ', Enumerable.Range(0, Count).Where(at => (kinds[at] ?? QuickKind.What) == kind).Select(at => words[at])).Trim(',', ';', ':', ' ');

    public IReadOnlyList<QuickPart> Parts() => [.. words.Select((word, at) => new QuickPart(word, kinds[at] ?? QuickKind.What))];
}
