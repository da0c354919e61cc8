using System.Globalization;
using System.Reflection;
using CsvHelper;
using CsvHelper.Configuration;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.App.Catalogues;

/// <summary>The catalogue of responsibilities that ships with the program: a versioned data file, no owner in it.</summary>
public static class CatalogueFile
{
    private const string Resource = "Evenhand.App.catalogue.csv";

    private static readonly Lazy<Catalogue> Loaded = new(() =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(stream);
        return Read(text);
    });

    public static Catalogue Shipped => Loaded.Value;

    public static Catalogue Read(TextReader text)
    {
        using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true, Comment = '#' });
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Responsibility>();
        while (csv.Read())
            rows.Add(Row(csv));
        return new("1", rows);
    }

    private static Responsibility Row(CsvReader csv) => new()
    {
        Id = new(csv.GetField("id")!),
        Name = csv.GetField("name")!,
        DoneWhen = csv.GetField("done_when")!,
        AppliesIf = csv.GetField("applies_if")!,
        Optional = csv.GetField("optional") == "yes",
        Kind = csv.GetField("kind") switch
        {
            "go" => WorkKind.Go,
            "watch" => WorkKind.Watch,
            "be-there" => WorkKind.BeThere,
            "admin" => WorkKind.Admin,
            "on-call" => WorkKind.OnCall,
            "project" => WorkKind.Project,
            _ => WorkKind.Do,
        },
        Timing = csv.GetField("timing") switch { "fixed" => Timing.Fixed, "flexible" => Timing.Flexible, "on-demand" => Timing.OnDemand, _ => Timing.Window },
        Cadence = csv.GetField("cadence")!,
        OccurrencesPerWeek = Number(csv, "occurrences_per_week") ?? 0,
        ExecuteMinutes = Number(csv, "execute_minutes") ?? 0,
        Per = csv.GetField("per") switch { "child" => Per.Child, "adult" => Per.Adult, "car" => Per.Car, "pet" => Per.Pet, "elder" => Per.Elder, _ => Per.Household },
        ExtraUnitFactor = Number(csv, "extra_unit_factor") ?? 0,
        Days = DaySet.Parse(csv.GetField("days")!) ?? DaySet.All,
        WindowStart = Values.Time(csv.GetField("window_start")!) ?? 0,
        WindowEnd = Values.Time(csv.GetField("window_end")!) ?? PatternClock.MinutesPerDay,
        Place = csv.GetField("place")!,
        CanOverlap = csv.GetField("can_overlap") == "yes",
        CountsInLoad = csv.GetField("counts_in_load") == "yes",
        Criticality = csv.GetField("criticality") switch { "high" => Criticality.High, "medium" => Criticality.Medium, _ => Criticality.Low },
        ChildAgeFrom = Number(csv, "child_age_from"),
        ChildAgeTo = Number(csv, "child_age_to"),
        ByCarer = Delegation(csv, "delegate_carer"),
        ByVillage = Delegation(csv, "delegate_village"),
        ByService = Delegation(csv, "delegate_service"),
        ByChildFromAge = Number(csv, "delegate_child_from_age"),
        Binding = csv.GetField("binding") switch { "birth" => Binding.Birth, "nursing" => Binding.Nursing, "person" => Binding.Person, _ => Binding.None },
        Authority = csv.GetField("authority") switch { "authorised" => Authority.Authorised, "parental" => Authority.Parental, "account" => Authority.Account, _ => Authority.None },
        ExclusiveGroup = csv.GetField("exclusive_group")!,
        ThinkingMinutes = Number(csv, "mental_minutes_per_week") ?? 0,
        Parts = ((int)(Number(csv, "anticipate_pct") ?? 0), (int)(Number(csv, "decide_pct") ?? 0), (int)(Number(csv, "monitor_pct") ?? 0), (int)(Number(csv, "execute_pct") ?? 0)),
    };

    private static decimal? Number(CsvReader csv, string column) => Values.Number(csv.GetField(column)!);

    private static Delegable Delegation(CsvReader csv, string column) => csv.GetField(column) switch { "yes" => Delegable.Yes, "partly" => Delegable.Partly, _ => Delegable.No };
}
