using Evenhand.App.Accounts.Rights;
using Evenhand.App.Lead;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Web.Desks;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Lead;

/// <summary>On request: who is at home when, and each adult's work beside the lead role, by the same traits.</summary>
[Needs(Resource.Lead)]
public sealed class FactsModel(Desk desk) : PageModel
{
    public IReadOnlyList<PresenceFacts> Presence => [.. PresenceFacts.Of(desk.Household).Where(facts => desk.Parties.Any(party => party.Id == facts.Adult.Id))];

    public IReadOnlyList<(Adult Adult, IReadOnlyList<JobReason> Reasons)> Jobs => [.. desk.Parties.Select(party => (party, JobTraits.Of(new Pattern(desk.Household), party).Reasons()))];
}
