using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Compile;

/// <summary>
/// Leave on a changed day: work that is not firm becomes half-hour occurrences that may stay undone at one point a minute,
/// within the hours of leave that are left. Of work that is running, the rest may become leave. Firm work never moves.
/// </summary>
public static class Leave
{
    private const int Piece = 30;
    private const int Grid = 5;

    /// <param name="plan">Holds the plan so far; the new occurrences are done in it.</param>
    public static CompiledWeek Open(CompiledWeek week, FullEvaluation evaluation, ref WeekPlan plan, int now)
    {
        var gaps = week.Problem.Children.SelectMany((child, index) => evaluation.UncoveredOf(index).Select(gap => new Interval(gap.Start, gap.End)).Where(gap => gap.Length > child.Alone)).ToList();
        var occurrences = week.Problem.Occurrences.ToList();
        var infos = week.Occurrences.ToList();
        var agents = week.Problem.Agents.ToList();
        var assignments = plan.Assignments.ToList();
        for (var agent = 0; agent < week.Adults.Count; agent++)
        {
            var adult = week.Adults[agent];
            var movable = adult.Times.Where(pair => IsMovable(adult, pair.Time, pair.Block) && pair.Time.End >= now + Piece
                && gaps.Exists(new Interval(pair.Time.Start - pair.Block.CommuteTo, pair.Time.End + pair.Block.CommuteBack).Overlaps)).ToList();
            var left = (int)((adult.Adult.LeaveLeftHours ?? 1000) * 60);
            foreach (var (time, block) in movable)
            {
                if (left <= 0)
                    break;
                var rest = new Interval(Math.Max(time.Start, (now + Grid - 1) / Grid * Grid), time.End);
                left -= rest == time ? time.Length - block.Break : rest.Length;
                var without = Without(agents[agent].Blocks, time, block);
                agents[agent] = agents[agent] with { Blocks = rest == time ? without : WithRunning(without, agents[agent].Blocks, rest.Start) };
                var place = block.IsAway ? week.Places.Of($"work of {agent}, {block.CommuteTo}", Math.Max(block.CommuteTo, block.CommuteBack)) : agents[agent].Home;
                foreach (var part in Pieces(rest))
                {
                    assignments.Add(new(occurrences.Count, agent, part.Start));
                    occurrences.Add(WorkPiece(part, place, agent, agents.Count, Load(part, time, block)));
                    infos.Add(new($"work/{agent}/{part.Start}", "Work", null, Standing.Work, adult.Adult.Id, [], part.Start / PatternClock.MinutesPerDay, "work"));
                }
            }
        }

        plan = plan with { Assignments = assignments };
        return week.With(week.Problem with { Occurrences = occurrences, Agents = agents }, infos);
    }

    /// <summary>Paid, not firm, no span, and not inside a stronger block.</summary>
    private static bool IsMovable(AdultWeeks adult, Interval time, TimeBlock block) =>
        block.IsWork && !block.Firm && block.Span is null && time.Start >= 0 && time.End <= adult.Away.Total
        && !adult.Times.Any(other => other.Block != block && other.Time.Overlaps(time));

    private static IEnumerable<Interval> Pieces(Interval time)
    {
        var start = time.Start / Grid * Grid;
        var end = (time.End + Grid - 1) / Grid * Grid;
        for (var from = start; from < end; from += Piece)
            yield return new(from, Math.Min(end, from + Piece));
    }

    private static int Load(Interval part, Interval time, TimeBlock block)
    {
        var worked = part.Length * (time.Length - block.Break) / Math.Max(1, time.Length);
        return worked + (part.Start <= time.Start ? block.CommuteTo : 0) + (part.End >= time.End ? block.CommuteBack : 0);
    }

    private static Occurrence WorkPiece(Interval part, int place, int agent, int agents, int load) => new()
    {
        Name = $"work/{agent}/{part.Start}",
        Type = "work",
        Duration = part.Length,
        From = place,
        To = place,
        Inattentive = true,
        Windows = [new(part.Start, part.Start)],
        Eligible = [agent],
        Priority = part.Length,
        Load = load,
        Dislikes = [.. Enumerable.Repeat(0, agents)],
    };

    /// <summary>The part of running work before the moment from which it may become leave.</summary>
    private static List<Block> WithRunning(List<Block> without, IReadOnlyList<Block> all, int until)
    {
        var running = all.Where(block => block.Start < until && block.End > until && !without.Contains(block))
            .Select(block => block with { End = until, Load = block.Load * (until - block.Start) / (block.End - block.Start) });
        return [.. without.Concat(running).OrderBy(block => block.Start)];
    }

    private static List<Block> Without(IReadOnlyList<Block> blocks, Interval time, TimeBlock block)
    {
        var whole = new Interval(time.Start - (block.IsAway ? block.CommuteTo : 0), time.End + (block.IsAway ? block.CommuteBack : 0));
        return [.. blocks.Where(b => !(b.Kind != "sleep" && new Interval(b.Start, b.End).Overlaps(whole) && b.Start >= whole.Start - Grid && b.End <= whole.End + Grid))];
    }
}
