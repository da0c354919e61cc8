using System.Text;
using Evenhand.App.Check;

namespace Evenhand.App.Tests.Check;

/// <summary><c>docs/figures.md</c> is made from the figures that the households of the corpus have.</summary>
public sealed class FigureTableTests
{
    [Fact]
    public void The_table_is_the_one_the_code_makes() => GeneratedFile.Matches(Table(), "docs", "figures.md");

    private static string Table()
    {
        var figures = new Dictionary<string, Figure>(StringComparer.Ordinal);
        foreach (var figure in Checked.Corpus.SelectMany(name => Checked.OfCorpus(name).Figures))
            figures.TryAdd(figure.Key, figure);
        var text = new StringBuilder();
        text.Append("# Figures of `evenhand check --json`\n\n");
        text.Append("Made from the code. A figure is given when the file holds its inputs and left out otherwise; nothing is rounded before it is shown,\n");
        text.Append("and `--explain` lists the inputs of each. With `--scenario NAME`, `gaps`, `uncovered_hours` and `cover_cost` are those of the scenario; presence in it stands under\n");
        text.Append("`scenario`. `implausible` names adults whose estimates cannot be true; `warnings` are words, never errors.\n\n");
        text.Append("| Key | Unit | How it is computed | Mechanisms |\n|---|---|---|---|\n");
        foreach (var figure in figures.Values)
            text.Append($"| `{figure.Key}` | {figure.Unit} | {ForAll(figure.Formula)} | {figure.Source} |\n");
        return text.ToString();
    }

    /// <summary>Without the id of the household the figure was taken from.</summary>
    private static string ForAll(string formula) => System.Text.RegularExpressions.Regex.Replace(formula, @" \(\w+\)$", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
}
