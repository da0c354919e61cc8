namespace Evenhand.App.Init;

/// <summary>
/// Asks the five questions and writes the household file. Text in, text out: answers may come from a terminal or from a file.
/// When the answers end, what is left is left for later. No answer makes anyone the owner of anything.
/// </summary>
public sealed class Interview(TextReader answers, TextWriter questions)
{
    private const int MostQuestions = 5;
    private const int LongestAnswer = 2000;

    private int asked;
    private bool ended;

    /// <summary>The text of a household file that <c>evenhand check</c> accepts.</summary>
    public string Run()
    {
        questions.WriteLine("Five questions. 'later', or an empty line, leaves one for later.");
        var adults = Ask(Questions.Adults);
        var children = Ask(Questions.Children);
        var known = children ?? [];
        var household = new NewHousehold
        {
            Adults = adults ?? [],
            Children = children,
            Care = known.Count > 0 ? Ask(Questions.Care(known)) ?? [] : Skip<IReadOnlyList<NewCare>>([]),
            Helpers = Ask(Questions.Helpers(known)) ?? [],
            TimeZone = Ask(Questions.TimeZone),
        };
        return NewHouseholdText.Write(household);
    }

    internal static bool IsNone(string answer) => answer.Trim().TrimEnd('.').ToLowerInvariant() is "none" or "no" or "nobody" or "no one" or "0" or "-";

    private T? Ask<T>(Question<T> question)
        where T : class
    {
        asked++;
        questions.WriteLine();
        questions.WriteLine($"{asked} of {MostQuestions}: {question.Text}");
        questions.WriteLine($"  for example: {question.Example}");
        while (!ended)
        {
            questions.Write("> ");
            questions.Flush();
            if (answers.ReadLine() is not { } line)
            {
                ended = true;
                questions.WriteLine();
                break;
            }

            var answer = Clean(line);
            if (answer.Length == 0 || answer.TrimEnd('.').Equals("later", StringComparison.OrdinalIgnoreCase))
                return null;
            if (answer.Length > LongestAnswer)
            {
                questions.WriteLine($"  That is longer than {LongestAnswer:N0} characters. Write less; the file can be added to by hand.");
                continue;
            }

            var understood = question.Understand(answer);
            if (understood.Value is { } value)
                return value;
            var words = understood.Fault!.Words;
            questions.WriteLine($"  {char.ToUpperInvariant(words[0])}{words[1..]}");
        }

        return null;
    }

    private T Skip<T>(T nothing)
    {
        asked++;
        return nothing;
    }

    private static string Clean(string line) => string.Concat(line.Where(c => !char.IsControl(c) || c == '\t').Select(c => c == '\t' ? ' ' : c)).Trim();
}
