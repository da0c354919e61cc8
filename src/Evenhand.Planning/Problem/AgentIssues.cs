namespace Evenhand.Planning.Problem;

internal static class AgentIssues
{
    private const int Most = 1_000_000;

    public static void Of(Agent agent, string path, PlanningProblem problem, IssueList issues)
    {
        if (agent.IsAdult)
        {
            issues.Place($"{path}.home", agent.Home);
            issues.Range($"{path}.share", agent.Share, 1, 10_000);
            issues.Range($"{path}.mshare", agent.MentalShare, 1, 10_000);
            issues.Check(agent.Windows.Count == 0, $"{path}.windows", "only carers and helpers have windows");
        }
        else
        {
            issues.Check(agent.Blocks.Count == 0, $"{path}.blocks", "only adults have blocks");
        }
        issues.Range($"{path}.balance", agent.Balance, -Most, Most);
        issues.Range($"{path}.mental0", agent.StandingMental, 0, Most);
        issues.Range($"{path}.rate", agent.Rate, 0, Most);
        issues.Range($"{path}.minshift", agent.MinimumShift, 0, Most);
        issues.Range($"{path}.favours", agent.Favours, -1, Most);
        for (var k = 0; k < agent.Blocks.Count; k++) OfBlock(agent.Blocks[k], $"{path}.blocks[{k}]", issues);
        for (var k = 0; k < agent.Windows.Count; k++)
        {
            var window = agent.Windows[k];
            issues.Interval($"{path}.windows[{k}]", window.Start, window.End);
            issues.Place($"{path}.windows[{k}].home", window.Home);
        }
    }

    private static void OfBlock(Block block, string path, IssueList issues)
    {
        issues.Interval(path, block.Start, block.End);
        issues.Place($"{path}.place", block.Place);
        issues.Range($"{path}.load", block.Load, 0, Most);
    }
}
