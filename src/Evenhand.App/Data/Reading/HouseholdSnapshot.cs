using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.People;
using NodaTime;

namespace Evenhand.App.Data.Reading;

/// <summary>
/// A household at one revision. It may be kept and read from many threads; its rows are for reading only.
/// </summary>
public sealed class HouseholdSnapshot
{
    private readonly IReadOnlyList<PartRow> parts;
    private readonly WeekReader weeks;
    private readonly Compositions compositions;
    private readonly Lazy<ulong> planMark;

    internal HouseholdSnapshot(HouseholdRow settings, IReadOnlyList<MemberRow> members, IReadOnlyList<PartRow> parts, WeekReader weeks)
    {
        Settings = settings;
        Members = members;
        this.parts = parts;
        this.weeks = weeks;
        compositions = new(parts);
        planMark = new(Mark);
    }

    /// <summary>Tells two states of what a plan is made from apart, the parts and the calendars that come in, whatever else changed between them.</summary>
    public ulong PlanMark => planMark.Value;

    public HouseholdId Id => Settings.Id;

    public long Revision => Settings.Revision;

    public HouseholdRow Settings { get; }

    /// <summary>Everyone who belongs to it or did.</summary>
    public IReadOnlyList<MemberRow> Members { get; }

    /// <summary>What members keep to themselves.</summary>
    public IReadOnlyList<PrivacyRow> Privacy { get; internal init; } = [];

    /// <summary>Invitations that nobody has used, those that have ended among them.</summary>
    public IReadOnlyList<InvitationRow> Invitations { get; internal init; } = [];

    /// <summary>What members answered apart; pages read it through what reveals it.</summary>
    internal IReadOnlyList<AnswerRow> Answers { get; init; } = [];

    /// <summary>Calendar links that have not ended.</summary>
    public IReadOnlyList<FeedRow> Feeds { get; internal init; } = [];

    /// <summary>Asks that somebody sent, the newest last.</summary>
    public IReadOnlyList<SentAskRow> SentAsks { get; internal init; } = [];

    /// <summary>Calendars that come in and were not removed, by id.</summary>
    public IReadOnlyList<CalendarIn> CalendarsIn { get; internal init; } = [];

    /// <summary>What members said about events of such calendars, oldest first.</summary>
    public IReadOnlyList<CalendarRuleRow> CalendarRules { get; internal init; } = [];

    public MemberRow? Member(MemberId id) => Members.FirstOrDefault(member => member.Id == id);

    /// <summary>The household as it holds on the date.</summary>
    /// <exception cref="UnreadableHouseholdException">Its parts do not make a household on that date.</exception>
    public Household On(LocalDate date) => FileOn(date).Household;

    /// <summary>The household's file as it holds on the date, for the export.</summary>
    /// <exception cref="UnreadableHouseholdException">Its parts do not make a household on that date.</exception>
    public HouseholdFile FileOn(LocalDate date)
    {
        var composed = compositions.On(date);
        return composed.File ?? throw new UnreadableHouseholdException(date, composed.Problems);
    }

    /// <summary>What is wrong with the household on that date; nothing, unless the program that wrote it knew other keys.</summary>
    public IReadOnlyList<PartProblem> ProblemsOn(LocalDate date) => compositions.On(date).Problems;

    /// <summary>The parts that hold on the date, in the file's order.</summary>
    public IReadOnlyList<PartRow> PartsOn(LocalDate date) => compositions.Held(date);

    /// <summary>The part as it holds on the date; null when there is none.</summary>
    public PartRow? Part(string path, LocalDate date) => parts.FirstOrDefault(row => row.Path == path && row.HoldsOn(date));

    /// <summary>Every version of a part, by date.</summary>
    public IReadOnlyList<PartRow> Versions(string path) => [.. parts.Where(row => row.Path == path).OrderBy(row => row.FromDate)];

    /// <summary>The plan of the week that begins on that Monday; null when there is none.</summary>
    public async Task<WeekRow?> Week(LocalDate monday, CancellationToken stop) => (await weeks.Read(this, monday, stop)).Week;

    /// <summary>What was said about items of that week, oldest first.</summary>
    public async Task<IReadOnlyList<MarkRow>> Marks(LocalDate monday, CancellationToken stop) => (await weeks.Read(this, monday, stop)).Marks;

    /// <summary>Bytes of a calendar that comes in, as they were read last; none when nothing was.</summary>
    internal Task<byte[]> CalendarBody(string source, CancellationToken stop) => weeks.CalendarBody(Id, source, stop);

    /// <summary>FNV-1a over what each part is and which version of it holds.</summary>
    private ulong Mark()
    {
        const ulong basis = 14695981039346656037, prime = 1099511628211;
        var mark = basis;
        var lines = parts.Where(part => !PartPath.IsTalk(part.Path)).OrderBy(part => part.Path, StringComparer.Ordinal).ThenBy(part => part.FromDate)
            .Select(part => $"{part.Path}|{part.FromDate:uuuu-MM-dd}|{part.UntilDate:uuuu-MM-dd}|{part.Version};")
            .Concat(CalendarsIn.Select(calendar => $"{calendar.Source.Id}|{calendar.Source.Version}|{calendar.Changes};"))
            .Concat(CalendarRules.Select(rule => $"{rule.Id}|{rule.Version};"));
        foreach (var letter in lines.SelectMany(line => line))
            mark = (mark ^ letter) * prime;
        return mark;
    }
}
