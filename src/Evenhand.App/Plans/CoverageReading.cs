using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.App.Plans;

/// <summary>Who has each child at every minute of the plan, care and nights included.</summary>
internal sealed class CoverageReading(PlannedWeek planned)
{
    private readonly CompiledWeek week = planned.Week;

    public IReadOnlyDictionary<PersonId, IReadOnlyList<CoverSpan>> Coverage() =>
        Enumerable.Range(0, week.Household.Children.Count).ToDictionary(child => week.Household.Children[child].Id, Of);

    private IReadOnlyList<CoverSpan> Of(int child)
    {
        var total = week.Problem.Horizon;
        var spans = new List<(Interval Time, string? By, bool Ask)>();
        var last = -1;
        foreach (var span in planned.Evaluation.CoverageOf(child))
        {
            var alone = !span.IsCovered && span.End - span.Start <= week.Household.Children[child].AloneMax;
            var by = !span.IsCovered ? -1
                : span.Coverers.Contains(last) && week.Agents[last].Role != AgentRole.OnRequest ? last
                : span.Coverers.OrderBy(agent => week.Agents[agent].Role == AgentRole.OnRequest).First();
            last = by;
            spans.Add((new(span.Start, span.End), by >= 0 ? week.Agents[by].Id.Value : alone ? "alone" : null, by >= 0 && week.Agents[by].Role == AgentRole.OnRequest));
        }

        var taken = IntervalSet.Of(total, spans.Select(span => span.Time));
        void Fill(IEnumerable<(Interval Time, string By)> times)
        {
            foreach (var (time, by) in times.OrderBy(pair => pair.Time.Start))
            {
                var free = IntervalSet.Of(total, [new(Math.Max(0, time.Start), Math.Min(total, time.End))]).Except(taken);
                spans.AddRange(free.Parts.Select(part => (part, (string?)by, false)));
                taken = taken.Union(free);
            }
        }

        Fill(week.CareOf(child).Select(care => (care.Time, care.Name.Length > 0 ? care.Name : "care")));
        Fill(week.ActivitiesOf(child));
        Fill(week.HelpersOf(child).Select(helper => (helper.Time, helper.Helper.Value)));
        Fill(taken.Complement().Parts.Select(part => (part, NeighbourOf(part, spans))));
        return Joined([.. spans.OrderBy(span => span.Time.Start)]);
    }

    /// <summary>Minutes lost to the grid belong to whoever has the child next to them; days away to the trip.</summary>
    private static string NeighbourOf(Interval part, List<(Interval Time, string? By, bool Ask)> spans) =>
        part.Length >= 60 ? "away" : spans.Where(span => span.Time.End == part.Start || span.Time.Start == part.End).Select(span => span.By).FirstOrDefault(by => by is not null) ?? "alone";

    private List<CoverSpan> Joined(List<(Interval Time, string? By, bool Ask)> spans)
    {
        var joined = new List<CoverSpan>();
        foreach (var (time, by, ask) in spans)
        {
            var start = At(time.Start);
            if (joined.Count > 0 && joined[^1].By == by && joined[^1].IsOpenAsk == ask && joined[^1].End == start)
                joined[^1] = joined[^1] with { End = At(time.End) };
            else
                joined.Add(new(start, At(time.End), by, ask));
        }

        return joined;
    }

    private LocalDateTime At(int minute) => week.Request.Monday.AtMidnight().PlusMinutes(minute);
}
