using Evenhand.App.Feeds;
using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Texts;
using NodaTime;

namespace Evenhand.Web.Feeds;

/// <summary>The words of a calendar in a language of the pages.</summary>
internal sealed class FeedText(Text text, IReadOnlyDictionary<PersonId, PersonLook> looks) : IFeedWords
{
    public string Title(FeedPurpose purpose, string household, PersonId reader) => text["feed.title." + purpose.ToString().ToLowerInvariant(), household, Name(reader)];

    public string Item(PlanItem item) => ItemWords.Name(text, item);

    public string Place(PlanItem item) => item.Place is "anywhere" or "home" ? "" : ItemWords.Place(text, item);

    public string People(IReadOnlyList<PersonId> people) => text.List([.. people.Select(Name)]);

    public string LeaveBy(LocalDateTime time) => text["feed.leave_by", Show.Clock(time)];

    public string OnCall() => text["oncall.title"];

    public string Together(IReadOnlyList<PersonId> others) => text["feed.together", People(others)];

    public string About(string what, string whom) => text["feed.about", what, whom];

    public string By(string what, string who) => text["feed.by", what, who];

    public string Has(IReadOnlyList<PersonId> children, string? by) => text["feed.about", People(children), Holder(by)];

    private string Holder(string? by) => by switch
    {
        null => text["child.nobody"],
        "alone" => text["today.alone"],
        "covered" => text["child.covered"],
        _ => looks.TryGetValue(new(by), out var look) ? look.Name : ItemWords.Care(text, by),
    };

    private string Name(PersonId id) => looks.TryGetValue(id, out var look) ? look.Name : id.Value;
}
