using Evenhand.App.Data.Rows;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Asks;

/// <summary>An ask that was sent, in the household's words.</summary>
/// <param name="Row">As it is kept.</param>
/// <param name="Ask">What is asked.</param>
public sealed record SentAsk(SentAskRow Row, Ask Ask)
{
    public static SentAsk Of(SentAskRow row, Household household)
    {
        var zero = row.Monday.AtMidnight();
        var name = household.OnRequest.Where(request => request.Id == row.Who).Select(request => request.DisplayName)
            .Concat(household.Helpers.Where(helper => helper.Id == row.Who).Select(helper => helper.DisplayName)).FirstOrDefault() ?? row.Who.Value;
        var parts = row.Price.Split(' ');
        var price = decimal.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var known) ? known : 0;
        IReadOnlyList<PersonId> children = [.. row.Children.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new PersonId(id))];
        return new(row, new(row.Who, name, "", zero.PlusMinutes(row.Start), zero.PlusMinutes(row.End), children, [], row.Place, price, parts.Length > 1 ? parts[1] : "", "", "", ""));
    }

    public bool IsFor(Ask ask) => Row.Who == ask.Who && Ask.Start == ask.Start;
}
