using Evenhand.App.HouseholdFiles.Shapes;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Shapes that several sections use.</summary>
internal static class Kinds
{
    public static readonly Shape Words = new TextShape();
    public static readonly Shape YesNo = new YesNoShape();
    public static readonly Shape Date = new DateShape();
    public static readonly Shape Money = new NumberShape(-1_000_000_000, 1_000_000_000, Unit: "money");
    public static readonly Shape Share = new NumberShape(0, 1, Unit: "a part of the whole");
    public static readonly Shape Note = new NoteShape();
    public static readonly Shape WeekNumber = new NumberShape(1, 8, Whole: true, Unit: "week of the pattern");
    public static readonly Shape Age = new NumberShape(0, 120, Unit: "years");
    public static readonly Shape AnAdult = new PersonShape(PersonKinds.Adult);
    public static readonly Shape AChild = new PersonShape(PersonKinds.Child);
    public static readonly Shape AdultOrHelper = new PersonShape(PersonKinds.Adult | PersonKinds.Helper);
    public static readonly Shape AdultOrChild = new PersonShape(PersonKinds.Adult | PersonKinds.Child);
    public static readonly Shape Pattern = new ResponsibilityShape();
    public static readonly Shape FullId = new ResponsibilityShape(FullIdOnly: true);
    public static readonly Shape Patterns = new ListShape(Pattern, OrOne: true);
    public static readonly Shape Children = new ListShape(AChild, OrOne: true);
    public static readonly ChoiceShape GettingThere = new(["with someone", "alone", "bus"]);

    public static Shape Minutes(int most) => new NumberShape(0, most, Whole: true, Unit: "minutes");

    public static Shape Hours(decimal most) => new NumberShape(0, most, Unit: "hours");

    public static Shape ListOf(Shape item) => new ListShape(item, OrOne: true);

    public static Shape ByAdult(Shape value) => new DictionaryShape("adults", value, AnAdult);

    public static Shape ByChild(Shape value) => new DictionaryShape("children", value, AChild);
}
