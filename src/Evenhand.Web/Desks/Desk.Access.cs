using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Views;
using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>Who asks, what they may see and do, and how they like their pages.</summary>
public sealed partial class Desk
{
    private HouseholdView? view;

    /// <summary>Null before anyone has signed in.</summary>
    public Asker? Asker => Security.Access.Asker.Of(accessor.HttpContext!);

    public LoginRow? Login => Asker?.SignedIn.Login;

    /// <summary>The asker's place in the household that is open.</summary>
    public MemberRow Member => Asker?.SignedIn.Here ?? throw NotOpen();

    /// <summary>Everything that a page shows of the household comes through this.</summary>
    public HouseholdView View => view ??= HouseholdView.For(Caller, Snapshot.On(Today), PrivateThings.Of(Snapshot));

    /// <summary><c>light</c>, <c>dark</c> or null for as the device is.</summary>
    public string? LookOfPages => Login?.Look;

    public bool Can(Doing doing, Resource resource) => IsOpen && RightsTable.Allows(Caller.Role, resource, doing);

    /// <summary>Whether it is the asker's to say what became of it.</summary>
    public bool MayAnswer(LivedItem item) => View.MayAnswer(item.Plan, item.Who);

    /// <summary>The words of an act, without the name of what somebody keeps to themselves.</summary>
    public string Said(string words) => words.Length > 0 && HiddenNames().Any(name => words.Contains(name, StringComparison.OrdinalIgnoreCase)) ? T["week.taken"] : words;

    /// <summary>Makes a household for the login that asks, and opens it on this device.</summary>
    public async Task StartHousehold(HouseholdFile file, CancellationToken stop)
    {
        var login = Login!;
        var me = file.Household.Adults.FirstOrDefault(adult => string.Equals(adult.DisplayName, login.Name, StringComparison.OrdinalIgnoreCase)) ?? file.Household.Adults[0];
        var member = new MemberRow { Id = App.Data.Ids.MemberId.New(), LoginId = login.Id, Role = Role.Adult, PersonId = me.Id, Name = me.DisplayName };
        var written = await store.Households.Create(new() { File = file, Members = [member], Settings = new() { Language = T.Language, Zone = DateTimeZoneProviders.Tzdb.GetSystemDefault().Id } }, stop);
        if (written is not Written.Done { Answer: { } id })
            throw new NotWrittenException(written);
        if (Asker!.SignedIn.Device is { } device)
            await devices.Choose(device, new(id), stop);
    }

    /// <summary>The caller, who may change the resource; else the request ends as not found.</summary>
    private Caller Changing(Resource resource)
    {
        Caller.Demand(resource, Doing.Change);
        return Caller;
    }

    /// <summary>Ends the request as not found when the occurrence is not the asker's to say done.</summary>
    private void DemandAnswer(NodaTime.LocalDate monday, string item)
    {
        if (Week(monday).Find(item) is not { } lived || !MayAnswer(lived))
            throw new AccessRefusedException(Caller.Role, Resource.Day, Doing.Answer);
    }

    private KeptWeek Seen(KeptWeek week) => View.IsWhole ? week : week with { Page = View.Week(week.Page) };

    private IEnumerable<string> HiddenNames() => View.IsWhole ? []
        : Snapshot.Privacy.Where(row => row.MemberId != Caller.Member).Select(row => row.Subject).Where(PrivateThings.IsRow).Select(subject => Row(PrivateThings.RowOf(subject))?.Name).OfType<string>()
            .Concat(weeks.Values.SelectMany(week => week.Week.Page.Items).Where(item => !View.Shows(item)).Select(item => item.Name));

    private static IEnumerable<string> Languages(HttpContext http) =>
    [
        .. new[] { Security.Access.Asker.Of(http)?.SignedIn.Login.Language }.OfType<string>(),
        .. http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).Select(language => language.Value.Value ?? ""),
    ];
}
