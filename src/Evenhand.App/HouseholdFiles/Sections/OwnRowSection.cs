using System.Text.RegularExpressions;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Rows that a household writes because the catalogue lacks them.</summary>
internal static partial class OwnRowSection
{
    public static readonly MapShape Shape = new("a responsibility of your own",
    [
        new("id", Words, "A group and a name, for example garden.bees.", Required: true),
        new("name", Words, "What it is called.", Required: true),
        .. OwnershipSection.EstimateShape.Keys,
        new("kind", new ChoiceShape(["do", "go", "watch", "be-there", "admin", "on-call", "project"]), "do when left out; watch and on-call are never done."),
        new("timing", new ChoiceShape(["fixed", "window", "flexible", "on-demand"]), "window when left out."),
        new("place", Words, "home when left out; anywhere, or a place of the household."),
        new("per", new ChoiceShape(["household", "child", "adult", "car", "pet", "elder"]), "household when left out."),
        new("extra_unit_factor", new NumberShape(0, 5), "What each further unit adds, as a part of the minutes."),
        new("criticality", new ChoiceShape(["low", "medium", "high"]), "high: someone does it that day."),
        new("can_overlap", YesNo, "Runs beside other things; left out of the clock."),
        new("counts_in_load", YesNo, "no for what is protected and never a chore."),
        new("children_from_age", Age, "Youngest age it is for."),
        new("children_to_age", Age, "Oldest age it is for."),
        new("each_their_own", YesNo, "Each adult's own."),
        new("authority", new ChoiceShape(["none", "authorised", "parental", "account"]), "Permission it takes."),
        new("by_carer", new ChoiceShape(["no", "partly", "yes"]), "Whether a carer or helper can do it."),
        new("by_child_from_age", Age, "Youngest age of a child of the house who could do it."),
    ]);

    public static Responsibility Read(Fields fields, Cross cross)
    {
        var id = new ResponsibilityId(fields.Text("id"));
        if (!Id().IsMatch(id.Value))
            cross.Add("wrong-id", fields, "id", $"'{id.Value}' is not an id.", "Write a group and a name in small letters, for example garden.bees.");
        if (fields.Number("children_to_age") < fields.Number("children_from_age"))
            cross.Add("ends-before-start", fields, "children_to_age", "the oldest age is below the youngest.", "Write the larger age as children_to_age.");
        var row = new Responsibility
        {
            Id = id,
            Name = fields.Text("name"),
            IsOwn = true,
            AppliesIf = "always",
            Kind = fields.Text("kind") switch
            {
                "go" => WorkKind.Go,
                "watch" => WorkKind.Watch,
                "be-there" => WorkKind.BeThere,
                "admin" => WorkKind.Admin,
                "on-call" => WorkKind.OnCall,
                "project" => WorkKind.Project,
                _ => WorkKind.Do,
            },
            Timing = fields.Text("timing") switch { "fixed" => Timing.Fixed, "flexible" => Timing.Flexible, "on-demand" => Timing.OnDemand, _ => Timing.Window },
            Cadence = fields.Number("times_a_week") is { } times ? $"{times}x/week" : "weekly",
            OccurrencesPerWeek = 1,
            ExecuteMinutes = 15,
            Place = fields.TextOrNull("place") ?? "home",
            Per = fields.Text("per") switch { "child" => Per.Child, "adult" => Per.Adult, "car" => Per.Car, "pet" => Per.Pet, "elder" => Per.Elder, _ => Per.Household },
            ExtraUnitFactor = fields.Number("extra_unit_factor") ?? 1,
            Criticality = fields.Text("criticality") switch { "high" => Criticality.High, "medium" => Criticality.Medium, _ => Criticality.Low },
            CanOverlap = fields.YesNo("can_overlap"),
            CountsInLoad = fields.YesNo("counts_in_load", otherwise: true),
            ChildAgeFrom = fields.Number("children_from_age"),
            ChildAgeTo = fields.Number("children_to_age"),
            Binding = fields.YesNo("each_their_own") ? Binding.Person : Binding.None,
            Authority = fields.Text("authority") switch { "authorised" => Authority.Authorised, "parental" => Authority.Parental, "account" => Authority.Account, _ => Authority.None },
            ByCarer = ReadDelegable(fields.Text("by_carer")),
            ByVillage = ReadDelegable(fields.Text("by_carer")),
            ByChildFromAge = fields.Number("by_child_from_age"),
            WindowStart = 7 * 60,
            WindowEnd = 22 * 60,
        };
        return OwnershipSection.ReadEstimate(id, fields).ApplyTo(row);
    }

    private static Delegable ReadDelegable(string text) => text switch { "yes" => Delegable.Yes, "partly" => Delegable.Partly, _ => Delegable.No };

    [GeneratedRegex(@"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*\z", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
