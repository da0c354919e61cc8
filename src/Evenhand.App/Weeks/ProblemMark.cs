using System.Security.Cryptography;
using System.Text;
using Evenhand.Domain.Scenarios;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;

namespace Evenhand.App.Weeks;

/// <summary>Tells two states of a household apart as far as the plan of one week goes by them: names, notes and other weeks do not count.</summary>
internal static class ProblemMark
{
    /// <summary>Another program makes other problems of the same household; that is no change of the household.</summary>
    private static readonly string Program = typeof(ProblemMark).Assembly.GetName().Version?.ToString() ?? "";

    public static string Of(PlanRequest request)
    {
        var week = WeekCompiler.Compile(request);
        var problem = ProblemFile.Write(week.Problem with
        {
            Id = "",
            Places = [],
            Occurrences = [.. week.Problem.Occurrences.Select((occurrence, index) => occurrence with { Name = week.Occurrences[index].Key })],
        });
        // Who can still be asked comes into the problem only when it does not fit without them.
        var end = request.Monday.PlusWeeks(request.Weeks).AtMidnight();
        var asked = request.Household.Changes.Where(change => change.Kind is DayChangeKind.NotComing or DayChangeKind.Comes && change.From < end && change.To > request.Monday.AtMidnight())
            .Select(change => $"{change.Kind} {string.Join(' ', change.Who)} {change.From:s} {change.To:s}").Concat(request.Household.OnRequest.Select(other => other.Id.Value));
        problem += string.Join('\n', asked);
        return $"{Program} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(problem)))[..24]}";
    }

    /// <summary>True when a plan was made for another state than this one, by the same program.</summary>
    public static bool Differs(string madeOf, string now) => madeOf != now && madeOf.Split(' ')[0] == Program;
}
