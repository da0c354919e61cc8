using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Web.Texts;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>What one request works with: who asks, their household as it is now, the hour there, and the words of their language.</summary>
public sealed partial class Desk(IHttpContextAccessor accessor, IClock clock)
{
    private static readonly DemoHousehold Demo = new();

    public Text T { get; } = Text.For(accessor.HttpContext!.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value ?? ""));

    public Household Household => Demo.Household;

    /// <summary>The person of the household who asks.</summary>
    public PersonId? Me => Household.Adults[0].Id;

    /// <summary>The act that this page follows, for its undo; null when it follows none.</summary>
    public ActDone? JustDone => long.TryParse(accessor.HttpContext!.Request.Query["did"], System.Globalization.CultureInfo.InvariantCulture, out var number) ? new(number, ActWords(number)) : null;

    public LocalDate NextMonday => MondayOf(Today).PlusWeeks(1);

    /// <summary>Somebody said yes to the plan of this week.</summary>
    public bool IsKept(LocalDate monday) => Demo.Kept.Contains(monday);

    public Task<long> KeepWeek(LocalDate monday, CancellationToken stop) => Task.FromResult(Demo.KeepPlan(monday));

    /// <summary>True from the household's evening on, until somebody keeps next week's plan.</summary>
    public bool HasProposal => Now >= NextMonday.PlusDays(-1).At(new LocalTime(18, 0)) && !IsKept(NextMonday);

    public static LocalDate MondayOf(LocalDate date) => date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    /// <summary>Local time of the household.</summary>
    public LocalDateTime Now => clock.GetCurrentInstant().InZone(Household.TimeZone ?? DateTimeZone.Utc).LocalDateTime;

    public LocalDate Today => Now.Date;

    /// <summary>The plan of the week of a day as the household knows it, without its corrections.</summary>
    public KeptWeek Kept(LocalDate date) => Demo.Week(date);

    /// <summary>The week with what came up; nothing is kept.</summary>
    public RepairedWeek Repair(CameUpEvent came, LocalDateTime now, CancellationToken stop) =>
        RepairedWeek.Of(Household, came.In(Household), CatalogueFile.Shipped, Kept(LocalDateTime.Max(came.From, now).Date), Demo.Marks, now, stop);

    /// <summary>Switches the minimum day of a date, from now on.</summary>
    public Task<long> SwitchMinimumDay(LocalDate date, bool on, CancellationToken stop)
    {
        var after = MinimumDay.With(Household, date, on);
        var repaired = RepairedWeek.Of(Household, after, CatalogueFile.Shipped, Kept(date), Demo.Marks, LocalDateTime.Max(Now, date.AtMidnight()), stop);
        return Task.FromResult(Demo.Keep(after, repaired.Week));
    }

    /// <summary>Keeps what came up and the repaired week, in one act.</summary>
    public Task<long> KeepRepair(CameUpEvent came, KeptWeek week, CancellationToken stop) => Task.FromResult(Demo.Keep(came.In(Demo.Household), week));

    /// <summary>Makes a household of the text of a household file.</summary>
    public Task StartHousehold(string file, CancellationToken stop)
    {
        Demo.Start(HouseholdFile.Read(file, CatalogueFile.Shipped).Value!.Household);
        return Task.CompletedTask;
    }

    /// <summary>A row of this household's catalogue.</summary>
    public Responsibility? Row(string id) => new OwnershipView(Household, CatalogueFile.Shipped).Catalogue.Find(new(id));

    public PersonLook Look(PersonId id)
    {
        var index = Household.Adults.Select(adult => adult.Id).Concat(Household.Children.Select(child => child.Id)).Concat(Household.Helpers.Select(helper => helper.Id)).Concat(Household.OnRequest.Select(request => request.Id)).ToList().IndexOf(id);
        var name = Household.Adult(id)?.DisplayName ?? Household.Child(id)?.DisplayName ?? Household.Helpers.FirstOrDefault(helper => helper.Id == id)?.DisplayName ?? Household.OnRequest.FirstOrDefault(request => request.Id == id)?.DisplayName ?? id.Value;
        return new(id, name, name[..1], index % 8);
    }

    /// <summary>True for the id of someone of this household, false for the name of a care.</summary>
    public bool IsPerson(string id) => Household.Adult(new(id)) is not null || Household.Helpers.Any(helper => helper.Id.Value == id) || Household.OnRequest.Any(request => request.Id.Value == id);

    /// <summary>Names in a row: "A", "A and B", "A, B and C".</summary>
    public string Names(IEnumerable<PersonId> ids)
    {
        var names = ids.Select(id => Look(id).Name).ToList();
        return names.Count < 2 ? string.Concat(names) : T["list.and", string.Join(", ", names.SkipLast(1)), names[^1]];
    }
}

/// <summary>How a person is shown: the name, a mark of one or two letters, and one of eight colours that the person chose.</summary>
public sealed record PersonLook(PersonId Id, string Name, string Mark, int Hue);

/// <summary>An act that was just done, in words.</summary>
public sealed record ActDone(long Number, string Words);
