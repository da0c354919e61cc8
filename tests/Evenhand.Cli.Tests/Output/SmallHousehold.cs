namespace Evenhand.Cli.Tests.Output;

/// <summary>One household small enough to read, with a neighbour to ask, and its planned week in every form.</summary>
public sealed class SmallHousehold : IDisposable
{
    public const string Monday = "2026-11-23";

    private const string Text = """
        id: small
        label: Elm Street
        time_zone: America/New_York
        adults:
          r: {name: Robin, blocks: [{days: Mon-Fri, from: "09:00", to: "17:00", where: site, commute: 20}]}
          s: {name: Sam, blocks: [{days: Mon-Thu, from: "08:00", to: "18:00", where: site, commute: 20}]}
        children:
          c1: {name: Ida, age: 6, care: [{days: Mon-Fri, from: "08:20", to: "16:00", name: school}]}
        on_request:
          n: {name: Mrs Lund, ring: neighbour, drives: yes, authorised: [c1], days: Mon-Fri, from: "15:30", to: "18:00"}
        applies: [kids]
        owns: {r: [child.dropoff, child.pickup, school.*], s: [child.bedtime, child.bath]}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("evenhand-plan-").FullName;

    public SmallHousehold()
    {
        File = Path.Combine(folder, "small.yaml");
        System.IO.File.WriteAllText(File, Text);
        Terminal = Plan().Out;
        Print = Plan("--print").Out;
        Calendar = Plan("--ics").Out;
    }

    public string File { get; }

    public string Terminal { get; }

    public string Print { get; }

    public string Calendar { get; }

    internal CommandRun Plan(params string[] arguments) => CommandRun.Of(["plan", File, "--from", Monday, .. arguments]);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
