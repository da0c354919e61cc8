using System.Collections.Concurrent;
using System.Globalization;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Feeds;
using Evenhand.Web.Desks;
using Evenhand.Web.Feeds;
using Evenhand.Web.Texts;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>Puts the duties of a member together, anew when the household or the day is another.</summary>
internal sealed class DutiesReading(Store store, FeedReading reading)
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<MemberId, (string Mark, DutiesCollection Duties)> known = new();

    /// <summary>Null for a member who has no duties, being no person of the household.</summary>
    public async Task<DutiesCollection?> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is null || await store.Households.Read(caller, stop) is not { } household)
            return null;
        var feed = new OpenFeed("", FeedPurpose.Duties, caller, household);
        var text = Text.For(new[] { (await store.Accounts.Login(caller.Login!.Value, stop))?.Language, household.Settings.Language }.OfType<string>());
        var today = reading.Today(feed);
        var mark = string.Create(CultureInfo.InvariantCulture, $"{household.Revision} {today:uuuu-MM-dd} {text.Language}");
        if (known.TryGetValue(caller.Member!.Value, out var made) && made.Mark == mark)
            return made.Duties;
        var source = await reading.Read(feed, text["week.taken"], stop);
        var duties = new DutiesCollection(FeedCalendar.Of(source, new FeedText(text, PersonLooks.Of(household.On(today), household.Members))));
        if (known.Count > Most)
            known.Clear();
        known[caller.Member.Value] = (mark, duties);
        return duties;
    }
}
