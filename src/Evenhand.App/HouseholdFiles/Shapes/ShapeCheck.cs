using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Units;

namespace Evenhand.App.HouseholdFiles.Shapes;

/// <summary>Holds a tree against a shape and collects every mistake with its line, key and what to write instead.</summary>
internal sealed class ShapeCheck(KnownNames names)
{
    /// <summary>Most mistakes that are listed; a file with more is another kind of file.</summary>
    public const int MostProblems = 200;

    /// <summary>Most ids that a message lists.</summary>
    private const int MostNamed = 12;

    private readonly List<Problem> problems = [];

    public static IReadOnlyList<Problem> Check(YamlTree tree, Shape shape, KnownNames names)
    {
        var check = new ShapeCheck(names);
        check.Visit(tree, shape, "");
        return check.problems;
    }

    private bool Full => problems.Count >= MostProblems;

    private void Visit(YamlTree tree, Shape shape, string path)
    {
        if (Full)
            return;
        switch (shape)
        {
            case NoteShape:
                return;
            case MapShape map:
                VisitMap(tree, map, path);
                return;
            case DictionaryShape dictionary:
                VisitDictionary(tree, dictionary, path);
                return;
            case ListShape list:
                VisitList(tree, list, path);
                return;
            case EitherShape either:
                Visit(tree, Fitting(tree, either), path);
                return;
            case DaysShape when tree is YamlList days:
                VisitDays(days, shape, path);
                return;
            default:
                VisitScalar(tree, shape, path);
                return;
        }
    }

    private void VisitMap(YamlTree tree, MapShape shape, string path)
    {
        if (tree is not YamlMap map)
        {
            if (tree is YamlScalar { IsNothing: true })
                RequiredKeys(null, shape, tree, path);
            else
                Add("not-a-map", tree, path, $"{Found(tree)} stands where keys with values belong.", $"Write {shape.Write}.");
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (Full)
                return;
            var key = Join(path, entry.Key);
            if (shape.Key(entry.Key) is { } known)
            {
                if (known is { Required: true, Shape: TextShape } && entry.Value is YamlScalar { Text: var words } && string.IsNullOrWhiteSpace(words))
                    Add("no-value", entry.Value, key, "the key has no words.", $"Write {Lowered(known.Meaning)}");
                else
                    Visit(entry.Value, known.Shape, key);
                continue;
            }

            if (PersonKey(entry.Key, shape) is { } personal)
            {
                Visit(entry.Value, personal.Shape, key);
                continue;
            }

            var near = Nearest.Of(entry.Key, shape.Keys.Select(k => k.Name).Concat(shape.PersonKeys.Where(k => !k.Suffix.Contains('\\')).SelectMany(k => names.Of(k.Kinds).Select(id => id + k.Suffix))));
            problems.Add(new("unknown-key", entry.Line, entry.Column, key, $"'{Shorten(entry.Key)}' is not a key of {shape.Name}.",
                near is not null ? $"Did you mean '{near}'?" : $"Known keys: {string.Join(", ", shape.Keys.Select(k => k.Name).Concat(shape.PersonKeys.Select(k => k.Label)))}."));
        }

        RequiredKeys(map, shape, tree, path);
    }

    private static string Lowered(string meaning) => char.ToLowerInvariant(meaning[0]) + meaning[1..];

    private PersonKeyShape? PersonKey(string key, MapShape shape) => shape.PersonKeys.FirstOrDefault(personal =>
        names.Of(personal.Kinds).Any(id => key.StartsWith(id, StringComparison.Ordinal)
            && System.Text.RegularExpressions.Regex.IsMatch(key[id.Length..], $"^{personal.Suffix}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))));

    private void RequiredKeys(YamlMap? map, MapShape shape, YamlTree at, string path)
    {
        foreach (var key in shape.Keys)
            if (key.Required && map?.Find(key.Name) is null)
                Add("missing-key", at, Join(path, key.Name), $"{shape.Name} needs the key '{key.Name}'.", $"Write {key.Name}: with {key.Shape.Write}.");
    }

    private void VisitDictionary(YamlTree tree, DictionaryShape shape, string path)
    {
        if (tree is YamlScalar { IsNothing: true })
            return;
        if (tree is not YamlMap map)
        {
            Add("not-a-map", tree, path, $"{Found(tree)} stands where a map from {shape.KeyName} belongs.", $"Write {shape.Write}.");
            return;
        }

        if (map.Entries.Count > shape.Most)
        {
            Add("too-many", tree, path, $"there are {map.Entries.Count:N0} entries here; the most is {shape.Most:N0}.", "Leave out those that nothing in this file names.");
            return;
        }

        foreach (var entry in map.Entries)
        {
            if (Full)
                return;
            if (shape.KeyMeaning is { } meaning)
                Visit(new YamlScalar(entry.Key, true, entry.Line, entry.Column), meaning, Join(path, entry.Key));
            Visit(entry.Value, shape.Value, Join(path, entry.Key));
        }
    }

    private void VisitList(YamlTree tree, ListShape shape, string path)
    {
        if (tree is YamlList list)
        {
            if (list.Items.Count > shape.Most)
            {
                Add("too-many", tree, path, $"the list has {list.Items.Count:N0} items; the most is {shape.Most:N0}.", "Shorten it, or write one item for all of a kind.");
                return;
            }

            for (var index = 0; index < list.Items.Count; index++)
                Visit(list.Items[index], shape.Item, $"{path}[{index}]");
        }
        else if (tree is YamlScalar { IsNothing: true } && shape.Item is MapShape)
        {
            return;
        }
        else if (shape.OrOne)
        {
            Visit(tree, shape.Item, path);
        }
        else if (tree is not YamlScalar { IsNothing: true })
        {
            Add("not-a-list", tree, path, $"{Found(tree)} stands where a list belongs.", $"Put it in brackets: [ … ], each item {shape.Item.Write}.");
        }
    }

    private void VisitDays(YamlList days, Shape shape, string path)
    {
        if (days.Items.Count == 0)
            Add("no-value", days, path, "the list of days is empty.", "Write the days, or remove the key for every day.");
        for (var index = 0; index < days.Items.Count; index++)
            VisitScalar(days.Items[index], shape, $"{path}[{index}]");
    }

    private static Shape Fitting(YamlTree tree, EitherShape either) =>
        either.Options.FirstOrDefault(option => (tree, option) switch
        {
            (YamlMap, MapShape or DictionaryShape) => true,
            (YamlList, ListShape or DaysShape) => true,
            (YamlScalar, not (MapShape or DictionaryShape or ListShape)) => true,
            _ => false,
        }) ?? either.Options[0];

    private void VisitScalar(YamlTree tree, Shape shape, string path)
    {
        if (tree is not YamlScalar scalar)
        {
            Add("not-a-value", tree, path, $"{Found(tree)} stands where one value belongs.", $"Write {shape.Write}.");
            return;
        }

        if (scalar.IsNothing && shape is not TextShape)
        {
            Add("no-value", tree, path, "the key has no value.", $"Write {shape.Write}, or remove the key.");
            return;
        }

        var text = scalar.Text;
        switch (shape)
        {
            case ChoiceShape choice when !choice.Words.Contains(text, StringComparer.Ordinal):
                Add("wrong-value", tree, path, $"{NotOf(text, shape)}.", $"{Suggest(Nearest.Of(text, choice.Words), shape)}{(choice.Otherwise.Length > 0 ? " " : "")}{choice.Otherwise}");
                break;
            case PersonShape person when !names.Knows(text, person.Kinds):
                Unknown(tree, path, text, shape, Nearest.Of(text, names.Of(person.Kinds)), $"nobody of that id is {PersonKindWords.Of(person.Kinds)} here", names.Of(person.Kinds));
                break;
            case OwnerShape when text != OwnerShape.Rotates && !names.Knows(text, PersonKinds.Adult | PersonKinds.Helper):
                IEnumerable<string> owners = [.. names.Of(PersonKinds.Adult | PersonKinds.Helper), OwnerShape.Rotates];
                Unknown(tree, path, text, shape, Nearest.Of(text, owners), "nobody of that id lives or helps here as an adult", owners);
                break;
            case ResponsibilityShape responsibility when !names.KnowsResponsibility(text, responsibility.FullIdOnly):
                Unknown(tree, path, text, shape, Nearest.Of(text, names.ResponsibilityWords(responsibility.FullIdOnly)), "no responsibility has that name", []);
                break;
            case NumberShape number when Values.Number(text) is not { } value || value < number.Min || value > number.Max || (number.Whole && value != decimal.Truncate(value)):
            case YesNoShape when Values.YesNo(text) is null:
            case TimeShape when Values.Time(text) is null:
            case DaysShape when Evenhand.Domain.Hours.DaySet.Parse(text) is null:
            case WeekMomentShape { WithWeek: false } when Values.WeekMoment(text) is null:
            case WeekMomentShape { WithWeek: true } when Values.WeekTime(text) is null:
            case SpanShape when Values.Span(text) is null:
            case DateShape when Values.Date(text) is null:
            case MonthDayShape when Values.MonthDay(text) is null:
            case ZoneShape when Values.Zone(text) is null:
                Add("wrong-value", tree, path, $"{NotOf(text, shape)}.", Suggest(Meant(shape, text), shape));
                break;
            default:
                break;
        }
    }

    private void Unknown(YamlTree tree, string path, string text, Shape shape, string? near, string because, IEnumerable<string> known)
    {
        var few = known.Take(MostNamed + 1).ToList();
        var which = few.Count is > 0 and <= MostNamed ? $"Write one of these: {string.Join(", ", few)}." : $"Write {shape.Write}.";
        Add("wrong-value", tree, path, $"{NotOf(text, shape)}: {because}.", near is null ? which : Suggest(near, shape));
    }

    private static string NotOf(string text, Shape shape) =>
        $"\"{Shorten(text)}\" is not {shape.Write.Split(", for example")[0].Split(" such as")[0]}";

    private static string Suggest(string? near, Shape shape) => near is not null ? $"Did you mean '{near}'?" : $"Write {shape.Write}.";

    /// <summary>The value that a common slip most likely meant: 7.30 for 07:30, Monday for Mon.</summary>
    private static string? Meant(Shape shape, string text) => shape switch
    {
        TimeShape => Slips.Time(text),
        DaysShape => Slips.Days(text),
        DateShape => Slips.Date(text),
        ZoneShape => Slips.Zone(text),
        NumberShape number => Slips.Number(text) is { } value && value >= number.Min && value <= number.Max && (!number.Whole || value == decimal.Truncate(value)) ? $"{value}" : null,
        _ => null,
    };

    private void Add(string code, YamlTree at, string path, string message, string instead) =>
        problems.Add(new(code, at.Line, at.Column, path, message, instead));

    private static string Found(YamlTree tree) => tree switch
    {
        YamlList => "a list",
        YamlMap => "a map",
        YamlScalar { IsNothing: true } => "nothing",
        YamlScalar scalar => $"\"{Shorten(scalar.Text)}\"",
        _ => "something else",
    };

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Join(string path, string key) => path.Length == 0 ? Shorten(key) : $"{path}.{Shorten(key)}";
}
