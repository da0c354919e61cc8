using Evenhand.Benchmarks.Measures;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Evenhand.Benchmarks.Report;

/// <summary>The plots, as SVG on a white ground, so that they read in light and dark pages.</summary>
internal static class Charts
{
    public const string GapFile = "bench/gap.svg";
    public const string GrowthFile = "bench/growth.svg";

    public static string LoadOverTimeFile(InstanceResult result) => $"bench/load-{result.Name}.svg";

    /// <param name="docs">Folder of the page; files are written below it.</param>
    public static void Write(string docs, PlannerResults results)
    {
        Directory.CreateDirectory(Path.Combine(docs, "bench"));
        foreach (var result in results.Samples.Where(result => result.Engines.Count > 0)) Write(docs, LoadOverTimeFile(result), LoadOverTime(result));
        Write(docs, GapFile, Gap(results));
        Write(docs, GrowthFile, Growth(results));
    }

    private static void Write(string docs, string file, PlotModel model)
    {
        using var stream = File.Create(Path.Combine(docs, file));
        new SvgExporter { Width = 760, Height = 420, UseVerticalTextAlignmentWorkaround = true }.Export(model, stream);
    }

    private static PlotModel Empty(string title) => new()
    {
        Title = title,
        Background = OxyColors.White,
        DefaultFont = "sans-serif",
        TitleFontSize = 15,
        IsLegendVisible = true,
        Legends = { new Legend { LegendPosition = LegendPosition.RightTop, LegendBackground = OxyColor.FromAColor(220, OxyColors.White) } },
    };

    private static PlotModel LoadOverTime(InstanceResult result)
    {
        var plot = Empty($"{result.Name}: largest load once cover is at its best");
        plot.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = "seconds", MajorGridlineStyle = LineStyle.Dot });
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Title = "largest load, 15 min", MajorGridlineStyle = LineStyle.Dot });
        foreach (var trace in result.Traces)
        {
            var line = new StairStepSeries { Title = trace == result.Traces[0] ? "Evenhand, each seed" : null, Color = OxyColor.FromRgb(0x1f, 0x77, 0xb4), StrokeThickness = 1.2 };
            line.Points.AddRange(trace.Points.Where(point => point.Vector.Uncovered <= result.Best.Uncovered).Select(point => new DataPoint(Math.Max(point.Seconds, 1e-3), point.Vector.Load[0])));
            if (line.Points.Count > 0) line.Points.Add(new DataPoint(trace.Seconds, trace.Vector.Load[0]));
            plot.Series.Add(line);
        }
        OxyColor[] colours = [OxyColor.FromRgb(0xd6, 0x27, 0x28), OxyColor.FromRgb(0xb8, 0x6e, 0x00)];
        for (var k = 0; k < result.Engines.Count; k++)
        {
            if (result.Engines[k].Evaluate(result.Instance.Problem) is not { } evaluation) continue;
            var marks = new ScatterSeries { Title = $"{result.Engines[k].Engine} (uncovered {evaluation.Vector.Uncovered}, over {evaluation.Vector.Over})", MarkerType = k == 0 ? MarkerType.Square : MarkerType.Diamond, MarkerSize = 6, MarkerFill = colours[k % colours.Length] };
            marks.Points.Add(new ScatterPoint(result.Engines[k].Seconds, evaluation.Vector.Load[0]));
            plot.Series.Add(marks);
        }
        if (result.Bounds.LargestLoad is { } bound)
        {
            var last = result.Engines.Select(engine => engine.Seconds).Append(result.Traces.Max(trace => trace.Seconds)).Max();
            var floor = new LineSeries { Title = "bound", Color = OxyColors.Black, LineStyle = LineStyle.Dash };
            floor.Points.AddRange([new DataPoint(1e-3, bound), new DataPoint(last, bound)]);
            plot.Series.Add(floor);
        }
        return plot;
    }

    private static PlotModel Gap(PlannerResults results)
    {
        var plot = Empty("Largest load above the bound, percent");
        var rows = results.All.Where(result => result.Gap is not null).Reverse().ToList();
        plot.Axes.Add(new CategoryAxis { Position = AxisPosition.Left, ItemsSource = rows.ConvertAll(row => row.Name) });
        plot.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Title = "percent", Minimum = 0, MajorGridlineStyle = LineStyle.Dot });
        plot.Series.Add(new BarSeries { FillColor = OxyColor.FromRgb(0x1f, 0x77, 0xb4), ItemsSource = rows.ConvertAll(row => new BarItem(row.Gap!.Value)), LabelFormatString = "{0:0.0}" });
        return plot;
    }

    private static PlotModel Growth(PlannerResults results)
    {
        var plot = Empty("Time to come within 2 % of the best");
        plot.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Bottom, Title = "occurrences", MajorGridlineStyle = LineStyle.Dot });
        plot.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Left, Title = "seconds", MajorGridlineStyle = LineStyle.Dot });
        Add("sample problems", results.SampleGrowth, MarkerType.Circle, OxyColor.FromRgb(0x1f, 0x77, 0xb4));
        Add("generated", results.GeneratedGrowth, MarkerType.Triangle, OxyColor.FromRgb(0xb8, 0x6e, 0x00));
        return plot;

        void Add(string title, IReadOnlyList<GrowthPoint> points, MarkerType mark, OxyColor colour)
        {
            var line = new LineSeries { Title = title, MarkerType = mark, MarkerSize = 5, MarkerFill = colour, Color = colour };
            line.Points.AddRange(points.Where(point => point.Seconds > 0).OrderBy(point => point.Occurrences).Select(point => new DataPoint(point.Occurrences, point.Seconds!.Value)));
            plot.Series.Add(line);
        }
    }
}
