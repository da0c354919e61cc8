using System.Globalization;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Evenhand.Cli.Tests;

/// <summary>What the README shows and says is true of the program.</summary>
public sealed partial class ReadmeTests
{
    private const int LinesShown = 46;

    [Fact]
    public void Its_picture_is_the_week_that_its_first_command_prints()
    {
        var run = CommandRun.Of("plan", Repository.PathTo("examples", "households", "snow-plough.yaml"), "--from", "2026-11-23");

        run.Code.ShouldBe(0);
        GeneratedFile.Matches(Picture([.. run.Out.Split('\n').Take(LinesShown)]), "docs", "week.svg");
    }

    [Fact]
    public void Its_ten_lines_are_a_household_with_a_week()
    {
        var file = Path.Combine(Path.GetTempPath(), $"evenhand-readme-{Environment.ProcessId}.yaml");
        File.WriteAllText(file, YamlBlock().Match(Readme()).Groups["yaml"].Value);
        try
        {
            var run = CommandRun.Of("plan", file, "--from", "2026-11-23", "--moves", "5000");

            run.Error.ShouldBeEmpty();
            run.Code.ShouldBeInRange(0, 1);
            run.Out.ShouldContain("mia");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Every_command_it_names_has_help()
    {
        var named = CommandName().Matches(Readme()).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();

        named.Count.ShouldBeGreaterThan(6);
        foreach (var command in named)
            CommandRun.Of(command, "--help").Code.ShouldBe(0, command);
    }

    private static string Readme() => File.ReadAllText(Repository.PathTo("README.md"));

    /// <summary>Terminal lines as an SVG that follows the reader's light or dark mode.</summary>
    private static string Picture(IReadOnlyList<string> lines)
    {
        const int width = 720, lineHeight = 17;
        var svg = new StringBuilder();
        var height = (lines.Count + 2) * lineHeight;
        svg.AppendLine(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"A planned week in a terminal\">");
        svg.AppendLine("<style>.p{fill:#fbfaf7;stroke:#d8d4ca}.t{font:13px ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;fill:#2b2a27;white-space:pre}@media (prefers-color-scheme:dark){.p{fill:#1d1c1a;stroke:#3b3934}.t{fill:#dedbd3}}</style>");
        svg.AppendLine(CultureInfo.InvariantCulture, $"<rect class=\"p\" x=\"0.5\" y=\"0.5\" width=\"{width - 1}\" height=\"{height - 1}\" rx=\"6\"/>");
        foreach (var (index, line) in lines.Index())
            svg.AppendLine(CultureInfo.InvariantCulture, $"<text class=\"t\" xml:space=\"preserve\" x=\"16\" y=\"{(index + 2) * lineHeight - 5}\">{SecurityElement.Escape(line.TrimEnd())}</text>");
        svg.AppendLine("</svg>");
        return svg.ToString();
    }

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YamlBlock();

    [GeneratedRegex("`evenhand (?<name>[a-z]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CommandName();
}
