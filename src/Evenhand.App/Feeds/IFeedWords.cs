using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Feeds;

/// <summary>The words of a calendar in the language of whoever reads it.</summary>
public interface IFeedWords
{
    /// <summary>Name of the calendar.</summary>
    string Title(FeedPurpose purpose, string household, PersonId reader);

    string Item(PlanItem item);

    /// <summary>Where it is; empty for nowhere in particular.</summary>
    string Place(PlanItem item);

    string People(IReadOnlyList<PersonId> people);

    string LeaveBy(LocalDateTime time);

    string OnCall();

    string Together(IReadOnlyList<PersonId> others);

    /// <summary>Something for somebody, for example "Swimming: Mia".</summary>
    string About(string what, string whom);

    /// <summary>Something with who does it, for example "Collect from school: Mia (Kim)".</summary>
    string By(string what, string who);

    /// <summary>Who has the children: a person, a care, or nobody (null).</summary>
    string Has(IReadOnlyList<PersonId> children, string? by);
}
