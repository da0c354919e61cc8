using Evenhand.App.Catalogues;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>Whom to tell, each with whose it is: a domain that somebody owns stays theirs in a crisis too.</summary>
public sealed class WhomToTell(Household household, PeopleTimes times)
{
    private const int HoursAhead = 72;

    private readonly OwnershipView ownership = new(household, CatalogueFile.Shipped);

    /// <param name="goer">Who goes for the children; null when nobody does.</param>
    public IReadOnlyList<Told> Of(Came came, Goer? goer)
    {
        var children = came.Children(household);
        var atSchool = times.Care.Any(care => children.Contains(care.Who) && care.Start < came.To && care.End > came.From);
        return
        [
            .. came.Occasion == Occasion.Fetch ? [Owned(TellKind.School, "school.teachers", "school.trouble") with { Contact = SchoolOf(children) }] : Enumerable.Empty<Told>(),
            .. came.Occasion == Occasion.Sick && atSchool ? [Owned(TellKind.Care, "school.messages", "care.brief", "care.roster")] : Enumerable.Empty<Told>(),
            .. came.Occasion is Occasion.Closed or Occasion.Storm ? [Owned(TellKind.Cover, "school.closure", "care.backup", "care.roster")] : Enumerable.Empty<Told>(),
            .. came.Occasion == Occasion.NotComing ? [Owned(TellKind.Cover, "care.backup", "care.roster")] : Enumerable.Empty<Told>(),
            .. goer?.Leaves is { } left ? [new Told(TellKind.Work) { By = goer.Who, About = left }] : Enumerable.Empty<Told>(),
            .. came.Occasion == Occasion.Ill ? Work(came) : [],
            .. Carers(came, children),
            .. OtherHome(children, came.From),
        ];
    }

    /// <summary>The owner of the first of these that applies here.</summary>
    private Told Owned(TellKind kind, params ReadOnlySpan<string> rows)
    {
        foreach (var row in rows)
            if (ownership.Find(new(row)) is { State: not OwnershipState.NotDoing } owned)
                return new(kind) { By = owned.Owner, Responsibility = row };
        return new(kind) { Responsibility = rows[0] };
    }

    private Domain.Village.Contact? SchoolOf(IReadOnlyList<PersonId> children) => household.Contacts.FirstOrDefault(contact =>
        contact.Phone.Length > 0 && contact.Role.Contains("teacher", StringComparison.OrdinalIgnoreCase) && (contact.Children.Count == 0 || contact.Children.Any(children.Contains)));

    private IEnumerable<Told> Work(Came came) => times.Adults.Where(time => came.Events[0].Who.Contains(time.Who) && time.IsWork && time.Meets(came.From, came.To))
        .DistinctBy(time => time.Who).Select(time => new Told(TellKind.Work) { By = time.Who, About = time, Before = time.Start > came.From ? time.Start : null });

    /// <summary>Helpers who come for these children in the next days, each once, before they come.</summary>
    private IEnumerable<Told> Carers(Came came, IReadOnlyList<PersonId> children) => times.Helpers
        .Where(visit => visit.End > came.From && visit.Start < LocalDateTime.Min(came.To, came.From.PlusHours(HoursAhead)))
        .Where(visit => household.Helpers.Any(helper => helper.Id == visit.Who && helper.Covers.Any(children.Contains)) && !(came.Occasion == Occasion.NotComing && came.Events[0].Who.Contains(visit.Who)))
        .DistinctBy(visit => visit.Who).Select(visit => Owned(TellKind.Carer, "care.brief", "care.roster") with { Whom = visit.Who, About = visit, Before = visit.Start > came.From ? visit.Start : null });

    private IEnumerable<Told> OtherHome(IReadOnlyList<PersonId> children, LocalDateTime from)
    {
        if (household.Custody.Count == 0 || household.Adults.Select(adult => adult.Home).Distinct(StringComparer.Ordinal).Count() < 2)
            return [];
        return household.Adults.Where(adult => household.Custody.Any(span => span.Adult == adult.Id && children.Any(span.IsFor))).Select(adult => new Told(TellKind.OtherHome) { Whom = adult.Id });
    }
}
