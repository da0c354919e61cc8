using Evenhand.App.Accounts.Rights;
using Evenhand.App.Persons;
using Evenhand.App.Talk;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.People;

/// <summary>Who belongs to the home and who stands around it: hours, care, activities, help, contacts.</summary>
[Needs(Resource.Household)]
public sealed class IndexModel(Desk desk) : PageModel
{
    private const decimal WeeksOfAMonth = 52m / 12;

    public IReadOnlyList<EventClash> Clashes { get; private set; } = [];

    public IReadOnlyList<Placed<Contact>> Contacts { get; private set; } = [];

    public IReadOnlyList<Placed<WishedEvent>> Events { get; private set; } = [];

    public IReadOnlyList<Placed<Activity>> Activities { get; private set; } = [];

    public void OnGet()
    {
        var household = desk.Household;
        Clashes = EventClash.Of(household, desk.Today);
        Contacts = TalkReading.Place(desk.Snapshot, desk.Today, "contacts", household.Contacts);
        Events = [.. TalkReading.Place(desk.Snapshot, desk.Today, "events", household.Events).Where(one => one.Value.On >= desk.Today).OrderBy(one => one.Value.On)];
        Activities = TalkReading.Place(desk.Snapshot, desk.Today, "activities", household.Activities);
    }

    /// <summary>What a carer costs in a month at their hours; null for unpaid help.</summary>
    public decimal? MonthlyCost(Helper helper) => helper.CostHour > 0 ? desk.WeeklyHours(helper.Blocks) * helper.CostHour * WeeksOfAMonth : null;

    /// <summary>The coming closed days of a care or a carer.</summary>
    public IEnumerable<DatedEntry> Closed(string care) => desk.Household.DatedEntries
        .Where(entry => entry.Kind is DatedKind.Closed or DatedKind.Holiday && entry.To >= desk.Today && (entry.Care.Count == 0 || entry.Care.Contains(care))).OrderBy(entry => entry.From).Take(3);

    /// <summary>The adults of the home whose address a contact does not have, where it is stated who is known.</summary>
    public IReadOnlyList<PersonId> Missing(Contact contact) => contact.Know is null ? [] : [.. desk.Household.Adults.Select(adult => adult.Id).Where(adult => !contact.Know.Contains(adult))];
}
