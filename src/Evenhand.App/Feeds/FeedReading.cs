using Evenhand.App.Accounts.Views;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Weeks;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Feeds;

/// <summary>Gathers the weeks of a calendar, as its holder may see them.</summary>
public sealed class FeedReading(Store store, WeekBook book, IClock clock)
{
    /// <summary>Weeks before this one.</summary>
    public const int Back = 2;

    /// <summary>Weeks after this one, as far as they are kept or proposed.</summary>
    public const int Ahead = 5;

    /// <summary>The household's day; with the revision it says what the calendar holds.</summary>
    public LocalDate Today(OpenFeed feed) => clock.GetCurrentInstant().InZone(HouseholdTime.Zone(feed.Household)).Date;

    /// <param name="taken">The word for a time that is taken by what is private to somebody else.</param>
    public Task<FeedSource> Read(OpenFeed feed, string taken, CancellationToken stop)
    {
        var monday = HouseholdTime.MondayOf(Today(feed));
        return Read(feed, [.. Enumerable.Range(-Back, Back + 1 + Ahead).Select(monday.PlusWeeks)], taken, stop);
    }

    /// <summary>Every week that is kept or proposed, for a calendar to take along.</summary>
    public async Task<FeedSource> All(OpenFeed feed, string taken, CancellationToken stop) => await Read(feed, await store.Households.Mondays(feed.Holder, stop), taken, stop);

    private async Task<FeedSource> Read(OpenFeed feed, IReadOnlyList<LocalDate> mondays, string taken, CancellationToken stop)
    {
        var household = feed.Household;
        var today = Today(feed);
        var view = HouseholdView.For(feed.Holder, household.On(today), PrivateThings.Of(household));
        var monday = HouseholdTime.MondayOf(today);
        var weeks = new List<FeedWeek>();
        foreach (var begins in mondays)
        {
            if (begins != monday && await household.Week(begins, stop) is null)
                continue;
            var booked = await book.Read(household, begins, today, stop);
            weeks.Add(new(view.Week(booked.SeenBy(feed.Holder.Person, taken)), begins > monday && booked.State != WeekState.Kept) { OnCall = feed.Holder.Role == Role.Adult ? OnCallOf(household.On(begins), begins, feed.Holder.Person!.Value) : [] });
        }

        var last = await store.LastActs(feed.Holder, 1, stop);
        return new()
        {
            Purpose = feed.Purpose,
            Reader = feed.Holder.Person!.Value,
            Household = household.Id.Value,
            HouseholdName = household.Settings.Name,
            Zone = HouseholdTime.Zone(household),
            Weeks = weeks,
            Revision = household.Revision,
            At = last.Count > 0 ? last[0].At : household.Settings.CreatedAt,
        };
    }

    /// <summary>Unbroken stretches in which this adult is on call, where terms or rules of the household say how that goes.</summary>
    private static IReadOnlyList<(LocalDateTime, LocalDateTime)> OnCallOf(Household household, LocalDate monday, PersonId reader)
    {
        if (household.Adult(reader) is not { } adult || household.Children.Count == 0 || (LeadTerms.Leading(household, adult.Home) is null && household.Lead.OnCall.By is null))
            return [];
        var rota = OnCallWeeks.Of(new PlanRequest(household, CatalogueFile.Shipped, monday), adult.Home);
        var times = Domain.Hours.IntervalSet.Of(Domain.Hours.PatternClock.MinutesPerWeek, rota.Stretches.Where(stretch => stretch.Who == reader).Select(stretch => stretch.Time));
        return [.. times.Parts.Select(time => (rota.Moment(time.Start), rota.Moment(time.End)))];
    }
}
