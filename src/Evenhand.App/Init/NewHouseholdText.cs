using System.Globalization;
using System.Text;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.HouseholdFiles.Yaml;

namespace Evenhand.App.Init;

/// <summary>Writes a new household as a commented file. It has no owner in it, and no line that proposes one.</summary>
internal sealed class NewHouseholdText
{
    private readonly StringBuilder text = new();
    private readonly HashSet<string> taken = new(["rotates", "each_their_own", "not_doing", "nobody"], StringComparer.Ordinal);
    private readonly Dictionary<string, string> children = new(StringComparer.OrdinalIgnoreCase);

    public static string Write(NewHousehold household)
    {
        var writer = new NewHouseholdText();
        writer.All(household);
        var written = writer.text.ToString();
        var read = HouseholdFile.Read(written, CatalogueFile.Shipped);
        return read.Ok ? written : throw new InvalidOperationException($"The new household file is wrong: {read.Problems[0].Describe("line")}");
    }

    private void All(NewHousehold household)
    {
        Line("# A household of Evenhand. Everything here can be changed by hand; 'evenhand check' says what does not fit.");
        Line(household.TimeZone is { } zone ? $"time_zone: {YamlText.Value(zone)}" : "# time_zone: Europe/Berlin");
        Adults(household.Adults);
        if (household.Children is null)
            Line("# children: {c1: {age: 6, care: [{days: Mon-Fri, from: \"08:00\", to: \"15:00\", name: school}]}}");
        if (household.Children is { Count: > 0 } named)
            Children(named, household.Care);
        Helpers([.. household.Helpers.Where(helper => helper.Hours.Count > 0)], household.Children ?? []);
        Requests([.. household.Helpers.Where(helper => helper.Hours.Count == 0)]);
        Line("# Nobody owns anything yet. Under owns: write what each of you takes on; what nobody takes is shown as nobody's.");
    }

    private void Adults(IReadOnlyList<NewAdult> adults)
    {
        Line("adults:");
        if (adults.Count == 0)
            Line("  a: {blocks: []} # more adults: a line for each, with an id of your own");
        foreach (var adult in adults)
        {
            Line($"  {YamlText.Key(Id(adult.Name))}:");
            Line($"    name: {YamlText.Value(adult.Name)}");
            if (adult.Hours.Count == 0)
                Line("    blocks: [] # hours: {days: Mon-Fri, from: \"08:00\", to: \"16:30\", where: site}");
            else
                Line("    blocks: # commute: and break: take minutes; firm: yes cannot be moved");
            foreach (var hours in adult.Hours)
                Line($"      - {{{When(hours)}, where: {(hours.AtHome ? "home" : "site")}}}");
        }
    }

    private void Children(IReadOnlyList<NewChild> named, IReadOnlyList<NewCare> care)
    {
        Line("children:");
        foreach (var child in named)
        {
            var id = Id(child.Name);
            children[child.Name] = id;
            Line($"  {YamlText.Key(id)}:");
            Line($"    name: {YamlText.Value(child.Name)}");
            Line($"    age: {child.Age.ToString(CultureInfo.InvariantCulture)}");
            var own = care.Where(entry => entry.Child is null || string.Equals(entry.Child, child.Name, StringComparison.OrdinalIgnoreCase)).ToList();
            Line(own.Count > 0 ? "    care:" : "    care: [] # school, day care, clubs");
            foreach (var entry in own)
                foreach (var hours in entry.Hours)
                    Line($"      - {{{When(hours)}, name: {YamlText.Value(entry.Name)}}}");
        }
    }

    private void Helpers(List<NewHelper> helpers, IReadOnlyList<NewChild> all)
    {
        if (helpers.Count > 0)
            Line("helpers: # who comes without being asked");
        foreach (var helper in helpers)
        {
            var covered = (helper.Children.Count > 0 ? helper.Children : all.Select(child => child.Name)).Select(name => YamlText.Key(children[name]));
            Line($"  {YamlText.Key(Id(helper.Name))}: {{name: {YamlText.Value(helper.Name)}, {Ring(helper)}covers: [{string.Join(", ", covered)}], blocks: [{string.Join(", ", helper.Hours.Select(hours => $"{{{When(hours)}}}"))}]}}");
        }
    }

    private void Requests(List<NewHelper> helpers)
    {
        if (helpers.Count > 0)
            Line("on_request: # who can be asked; not cover until the answer is yes");
        foreach (var helper in helpers)
            Line($"  {YamlText.Key(Id(helper.Name))}: {{{Ring(helper)}name: {YamlText.Value(helper.Name)}}}");
    }

    private static string Ring(NewHelper helper) => helper.Ring.Length > 0 ? $"ring: {helper.Ring}, " : "";

    private static string When(Stretch hours) => $"days: {Days(hours)}, from: \"{Clock(hours.From)}\", to: \"{Clock(hours.To)}\"";

    private static string Days(Stretch hours) => hours.Days.ToString() is var days && days.Contains(',') ? $"[{days.Replace(",", ", ", StringComparison.Ordinal)}]" : days;

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";

    /// <summary>The name in small letters, with a number behind it when it is taken.</summary>
    private string Id(string name)
    {
        var letters = string.Concat(name.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '_')).Trim('_');
        var id = letters.Length > 0 ? letters : "someone";
        for (var number = 2; !taken.Add(id); number++)
            id = $"{letters}{number}";
        return id;
    }

    private void Line(string line) => text.Append(line).Append('\n');
}
