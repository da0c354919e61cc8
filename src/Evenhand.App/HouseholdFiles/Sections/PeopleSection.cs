using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using static Evenhand.App.HouseholdFiles.Sections.Kinds;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Adults and children.</summary>
internal static class PeopleSection
{
    private static readonly MapShape SleepShape = new("sleep",
    [
        new("from", new TimeShape(), "Usually asleep from.", Required: true),
        new("to", new TimeShape(), "Usually up at.", Required: true),
    ]);

    public static readonly MapShape AdultShape = new("an adult",
    [
        new("name", Words, "What pages call this adult; the id when left out."),
        new("home", Words, "Name of the home, where there is more than one."),
        new("job", Words, "In words."),
        new("age", Age, "Years."),
        new("blocks", ListOf(BlockSection.Block), "Paid work, study, trips: every repeating stretch of time that is taken."),
        new("sleep", SleepShape, "Usual night. Left out: eight hours that end 30 minutes before leaving, at the latest at 07:00."),
        new("sleep_floor_hours", Hours(12), "Hours of sleep below which no plan goes; 7 when left out."),
        new("drives", YesNo, "May drive the children; yes when left out."),
        new("lead", YesNo, "Is the lead parent by agreement."),
        new("leave_left_hours", Hours(2000), "Hours of leave left this year."),
        new("hours", new MapShape("hours of paid work", [new("usual", Hours(120), "A usual week."), new("peak", Hours(120), "A peak week.")]), "Paid hours of a usual and of a peak week; a plan says where it breaks at the peak."),
        new("callouts_per_month", new NumberShape(0, 100), "Unplanned call-outs."),
        new("birth_parent", YesNo, "Carries or carried the child."),
        new("physical", new MapShape("a physical binding", [new("reason", Words, "For example pregnancy.", Required: true), new("from_month", new NumberShape(0, 12), "Month in which it begins."), new("until", Words, "When it ends.", Required: true)]), "What only this body can do, with a reason and an end."),
        new("own_estimate_of_home_share", Share, "This adult's own estimate of their share of the work at home."),
        new("likes", Patterns, "Responsibilities this adult likes."),
        new("minds", Patterns, "Responsibilities this adult minds."),
        new("cannot", Patterns, "Responsibilities this adult cannot do."),
        new("gross", Money, "Gross pay a year."),
        new("net", Money, "Net pay a year."),
        new("family_insurance", YesNo, "The job carries the family's health insurance."),
        new("employee_premium", Money, "What that insurance costs this adult a year."),
        new("insurance_premium_family", Money, "What family insurance through this job costs a year."),
        new("leave_weeks_paid", new NumberShape(0, 200), "Weeks of paid leave after a birth."),
    ]);

    public static readonly MapShape ChildShape = new("a child",
    [
        new("name", Words, "What pages call this child; the id when left out."),
        new("age", new NumberShape(0, 30, Unit: "years"), "Years; 1.7 is twenty months.", Required: true),
        new("grade", new NumberShape(0, 13, Whole: true), "School grade today."),
        new("due_in_weeks", new NumberShape(0, 45, Unit: "weeks"), "Weeks until the due date of a child not yet born."),
        new("alone_max", Minutes(30_240), "Longest stretch in minutes without anyone; 0 when left out."),
        new("needs", new ChoiceShape(["free", "present"]), "present: an adult at home but working is enough. Left out: free."),
        new("care", ListOf(BlockSection.Care), "School, day care, clubs."),
        new("gets_there", GettingThere, "How the child comes and goes, for all its care."),
        new("night", SleepShape, "Usual night of the child. Left out: by age."),
    ]);

    public static Adult ReadAdult(string id, Fields fields, Cross cross)
    {
        foreach (var pattern in fields.Texts("likes").Intersect(fields.Texts("minds"), StringComparer.Ordinal))
            cross.Add("likes-and-minds", fields, "minds", $"'{pattern}' is both liked and minded.", "Keep it in one of the two lists, or leave it out of both.");
        return Adult(id, fields, cross);
    }

    private static Adult Adult(string id, Fields fields, Cross cross) => new()
    {
        Id = new PersonId(id),
        Name = fields.Text("name"),
        Home = fields.TextOrNull("home"),
        Job = fields.Text("job"),
        Age = fields.Number("age"),
        Blocks = [.. fields.Maps("blocks").Select(block => BlockSection.ReadBlock(block, cross))],
        Sleep = ReadSleep(fields, "sleep"),
        SleepFloor = fields.Number("sleep_floor_hours") is { } hours ? (int)(hours * 60) : null,
        Drives = fields.YesNo("drives", otherwise: true),
        Lead = fields.YesNo("lead"),
        LeaveLeftHours = fields.Number("leave_left_hours"),
        HoursRange = ReadHours(fields, cross),
        CalloutsPerMonth = fields.Number("callouts_per_month"),
        BirthParent = fields.YesNo("birth_parent"),
        Physical = fields.Has("physical") ? new(fields.Map("physical").Text("reason"), fields.Map("physical").Number("from_month"), fields.Map("physical").Text("until")) : null,
        OwnEstimateOfHomeShare = fields.Number("own_estimate_of_home_share"),
        Likes = fields.Texts("likes"),
        Minds = fields.Texts("minds"),
        Cannot = fields.Texts("cannot"),
        Pay = new()
        {
            Gross = fields.Number("gross"),
            Net = fields.Number("net"),
            FamilyInsurance = fields.YesNo("family_insurance"),
            EmployeePremium = fields.Number("employee_premium"),
            InsurancePremiumFamily = fields.Number("insurance_premium_family"),
            LeaveWeeksPaid = fields.Number("leave_weeks_paid"),
        },
    };

    public static Child ReadChild(string id, Fields fields, Cross cross)
    {
        if (fields.Has("due_in_weeks") && fields.Number("age") > 0)
            cross.Add("not-born-yet", fields, "age", $"the child is not born yet and has the age {fields.Text("age")}.", "Write age: 0, or remove due_in_weeks.");
        return Child(id, fields, cross);
    }

    private static Child Child(string id, Fields fields, Cross cross) => new()
    {
        Id = new PersonId(id),
        Name = fields.Text("name"),
        Age = fields.Number("age") ?? 0,
        Grade = fields.Whole("grade"),
        DueInWeeks = fields.Number("due_in_weeks"),
        AloneMax = fields.Whole("alone_max") ?? 0,
        PresenceIsEnough = fields.Text("needs") == "present",
        Care = [.. fields.Maps("care").Select(care => BlockSection.ReadCare(care, cross))],
        GetsThere = BlockSection.ReadGetsThere(fields),
        Night = ReadSleep(fields, "night"),
    };

    private static Sleep? ReadSleep(Fields fields, string key) =>
        fields.Has(key) ? new(fields.Map(key).Time("from") ?? 0, fields.Map(key).Time("to") ?? 0) : null;

    private static (decimal, decimal)? ReadHours(Fields fields, Cross cross)
    {
        if (!fields.Has("hours"))
            return null;
        var hours = fields.Map("hours");
        var usual = hours.Number("usual") ?? hours.Number("peak") ?? 0;
        var peak = hours.Number("peak") ?? usual;
        if (peak < usual)
            cross.Add("peak-below-usual", hours, "peak", $"the peak of {peak} hours is below the usual {usual}.", "Write the larger figure as peak.");
        return (usual, peak);
    }
}
