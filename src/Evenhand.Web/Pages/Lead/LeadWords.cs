using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using NodaTime;

namespace Evenhand.Web.Pages.Lead;

/// <summary>Words of the pages about leading and being on call.</summary>
internal static class LeadWords
{
    public static string Content(Desk desk, string item) => desk.T.Find("lead.front." + item.Replace('-', '_')) ?? item;

    /// <summary>What a block is called; what somebody keeps to themselves is only taken.</summary>
    public static string Block(Desk desk, PersonId who, string what) => !desk.View.ShowsHours(who) ? desk.T["week.taken"] : what == TimeBlock.Work ? desk.T["oncall.work"] : what;

    public static string Flag(Desk desk, OnCallStretch stretch) => Flag(desk, stretch.Flag, stretch.Block.Length == 0 || !desk.View.ShowsHours(stretch.Who) ? "" : Block(desk, stretch.Who, stretch.Block));

    public static string Flag(Desk desk, OnCallFlag flag, string block = "") => flag switch
    {
        OnCallFlag.None => "",
        OnCallFlag.Firm => block.Length > 0 ? desk.T["oncall.firm_in", block] : desk.T["oncall.firm"],
        OnCallFlag.Unable => desk.T["oncall.unable"],
        OnCallFlag.Distant => desk.T["oncall.distant"],
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, "An unknown flag."),
    };

    /// <summary>The clock of a minute of the rota.</summary>
    public static string Clock(int minute) => Show.Clock(minute % PatternClock.MinutesPerDay);

    public static string Hours(Desk desk, TimeBlock block) => $"{string.Join(", ", block.Days.Days().Select(day => desk.T.DayShort((IsoDayOfWeek)(day + 1))))} {Show.Clock(block.From)}–{(block.To == PatternClock.MinutesPerDay ? "24:00" : Show.Clock(block.To))}";

    public static string Reason(Desk desk, JobReason reason) => reason.Kind switch
    {
        JobReasonKind.TravelNights => desk.T.Count("lead.job_nights", (int)reason.Number),
        JobReasonKind.MustShowUp => desk.T["lead.job_firm", Show.HalfHours(reason.Number)],
        JobReasonKind.OutOfReach => desk.T["lead.job_far", Show.HalfHours(reason.Number)],
        JobReasonKind.ShortNotice => desk.T["lead.job_notice"],
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason.Kind, "An unknown reason."),
    };

    public static string Strain(Desk desk, Strain strain) => strain.Kind switch
    {
        StrainKind.Hours => desk.T["lead.strain_hours", strain.Adult.DisplayName, Math.Round(strain.Value), Show.HalfHours(strain.Limit)],
        StrainKind.Sleep => desk.T["lead.strain_sleep", strain.Adult.DisplayName, Show.HalfHours(strain.Value), Show.HalfHours(strain.Limit)],
        StrainKind.Everything => desk.T["lead.strain_everything", strain.Adult.DisplayName, strain.Value, strain.Limit],
        StrainKind.AllThatCannotWait => desk.T["lead.strain_critical", strain.Adult.DisplayName, strain.Value],
        _ => throw new ArgumentOutOfRangeException(nameof(strain), strain.Kind, "An unknown ground."),
    };
}
