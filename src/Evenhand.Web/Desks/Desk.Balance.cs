using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.App.Balance;
using Evenhand.App.Catalogues;
using Evenhand.App.Home;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Web.Desks;

/// <summary>The season's figures of the home, and each adult's own estimate, given apart.</summary>
public sealed partial class Desk
{
    private const string EstimateTopic = "balance";

    public SealedTopic Estimates => Apart(EstimateTopic);

    /// <summary>Both have said how they see it, so the figures are no surprise to one of them alone (M070).</summary>
    public bool BalanceIsOpen => Parties.Count < 2 || Parties.All(party => party.OwnEstimateOfHomeShare is not null);

    /// <summary>Keeps an adult's own estimate of their share of the work at home; the last reveals all.</summary>
    public Task<long> Estimate(PersonId who, decimal share, CancellationToken stop)
    {
        var today = Today;
        return AnswerApart(EstimateTopic, who, share.ToString(CultureInfo.InvariantCulture), (parts, answers) =>
        {
            foreach (var (adult, text) in answers)
                HomeParts.Merge(parts, HomeParts.Path("adults", adult.Value), "own_estimate_of_home_share", JsonValue.Create(decimal.Parse(text, CultureInfo.InvariantCulture)), today);
        }, stop);
    }

    /// <summary>The weeks of the season up to this one, since the household is here.</summary>
    public async Task<SeasonBalance> Season(CancellationToken stop)
    {
        var first = LocalDate.Max(MondayOf(Today).PlusWeeks(1 - SeasonBalance.Weeks), MondayOf(Snapshot.Settings.CreatedAt.InZone(Zone).Date));
        var mondays = Enumerable.Range(0, SeasonBalance.Weeks).Select(week => first.PlusWeeks(week)).Where(monday => monday <= Today).DefaultIfEmpty(MondayOf(Today)).ToList();
        var stored = await LoadStored(mondays[0], mondays[^1], stop);
        return SeasonBalance.Of([.. mondays.Select(monday => Snapshot.On(LocalDate.Min(monday.PlusDays(6), Today)))], [.. stored.Select(week => week.Lived)], CatalogueFile.Shipped, Now);
    }
}
