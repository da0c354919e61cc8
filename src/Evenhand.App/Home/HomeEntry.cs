using Evenhand.Domain.Hours;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Proposals;
using Evenhand.Domain.Units;

namespace Evenhand.App.Home;

/// <summary>A responsibility with everything that both adults may want to know of it.</summary>
public sealed record HomeEntry(Owned Owned)
{
    /// <summary>How it came to its owner: chosen, agreed, fell to, picked up, bound, inherited; null where nobody has said (M016).</summary>
    public string? How { get; init; }

    /// <summary>Since when, a date or words.</summary>
    public string Since { get; init; } = "";

    /// <summary>Adults besides the owner who can do it, and whoever stands in (M012).</summary>
    public IReadOnlyList<PersonId> CanToo { get; init; } = [];

    public IReadOnlyList<PersonId> StandIns { get; init; } = [];

    /// <summary>Who besides the owner has done it, as far as is written down: had it before, stood in, did an errand, picked it up.</summary>
    public IReadOnlyList<PersonId> DoneToo { get; init; } = [];

    public HandOver? HandOver { get; init; }

    public LetGoNote? LetGo { get; init; }

    public LeftOpen? LeftOpen { get; init; }

    public RotationRule? Rotation { get; init; }

    /// <summary>Errands and short swaps that have not ended.</summary>
    public IReadOnlyList<CoverEntry> Lent { get; init; } = [];

    /// <summary>What is proposed about it.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    public Responsibility Row => Owned.Row;

    /// <summary>Cannot wait, and nobody besides one person can or ever did it.</summary>
    public bool OnlyOne => Row.Criticality == Criticality.High && Owned.State is not (OwnershipState.NotDoing or OwnershipState.EachTheirOwn) && CanToo.Count == 0;

    /// <summary>Cannot wait, and as far as is written down nobody but its owner has ever done it (M012).</summary>
    public bool OneHasDone => Row.Criticality == Criticality.High && Owned.State == OwnershipState.Owned && DoneToo.Count == 0;

    /// <summary>Whoever had to take it over would find something written.</summary>
    public bool HasNotes => HandOver is { Notes.Length: > 0 };

    public WeeklyLoad Load => WeeklyLoad.Of(Owned with { Row = Row with { CountsInLoad = true } });

    /// <summary>Hours a week, hands-on or watching, as a range.</summary>
    public HoursRange Doing => HoursRange.OfEstimate((Load.HandsOn + Load.Watching) / 60);

    public HoursRange Thinking => HoursRange.OfEstimate(Load.Thinking / 60);

    /// <summary>Minutes a week of the four parts (M008): noticing what will be needed, deciding, watching over it, doing.</summary>
    public (decimal Anticipate, decimal Decide, decimal Monitor, decimal Do) Parts
    {
        get
        {
            var (anticipate, decide, monitor, _) = Row.Parts;
            var all = Math.Max(1, anticipate + decide + monitor);
            var thinking = anticipate + decide + monitor == 0 ? 0 : Load.Thinking / all;
            return (thinking * anticipate, thinking * decide, thinking * monitor, Load.HandsOn + Load.Watching);
        }
    }

    /// <summary>Minutes of one time, a fifth either way, in steps of five.</summary>
    public (int Low, int High) Minutes => Owned.MinutesRange;
}
