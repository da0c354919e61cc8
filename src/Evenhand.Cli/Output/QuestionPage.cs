using Evenhand.Ahead.Money;
using Evenhand.Ahead.Turns;
using Evenhand.App.Check;
using Evenhand.App.Plans;
using Evenhand.Domain.People;
using Evenhand.Domain.Questions;
using NodaTime.Text;
using static System.FormattableString;

namespace Evenhand.Cli.Output;

/// <summary>The figures of a household's own questions with words around them: money, turns, forecast, feeding, expectations, negotiations, knowledge.</summary>
internal sealed class QuestionPage(Page page, HouseholdFacts facts)
{
    private Household Household => facts.Household;

    private string Currency => facts.Household.Currency;

    public void Write()
    {
        WriteBreakEven();
        WriteStopping();
        WriteStayingHome();
        WriteSingleEarner();
        WriteBusiness();
        WriteTurns();
        WriteForecast();
        WriteFeeding();
        WriteExpectations();
        WriteNegotiations();
        WriteKnowledge();
    }

    private void WriteBreakEven()
    {
        if (BreakEven.ByYear(Household) is not { } years)
            return;
        page.Heading("When a second income pays for its costs");
        var steps = years.Where((year, index) => index == 0 || year.Gross != years[index - 1].Gross);
        page.Table(["", $"gross a year, {Currency}"], steps.Select(step => (IReadOnlyList<string>)[step.Year == 0 ? "Now" : Invariant($"From year {step.Year} on"), Amount(step.Gross)]));
        page.Aside("Care of the children and the costs of working, divided by what is left after tax. Not counted: years out of practice, pensions, what a job means.");
        if (Household.Rules.NoPaidCare && facts.Youngest is { } youngest)
            page.Line(Invariant($"Your rule is no paid care, and a rule has no price: under it no salary is called enough before the youngest is in school all day, in {youngest.YearsUntilSchool:0.#} years."));
    }

    private void WriteStopping()
    {
        if (StopThreshold.Of(Household) is not { } threshold)
            return;
        page.Heading("Pay at which the earner could stop, gross a year");
        var rows = new List<IReadOnlyList<string>>();
        if (threshold.OwnWords is { } own)
            rows.Add(["As much as the earner's own", Amount(own)]);
        rows.Add(["Enough for the budget, job with family insurance", Amount(threshold.WithInsurance)]);
        if (threshold.WithoutInsurance is { } without)
            rows.Add(["Enough for the budget, insurance bought", Amount(without)]);
        page.Table(["", Currency], rows);
    }

    private void WriteStayingHome()
    {
        if (facts.StayHome is not { } home)
            return;
        page.Heading($"If {home.Adult.DisplayName} stayed at home, {Currency} a year");
        page.Line(home.Shortfall > 0 ? $"Short by {Amount(home.Shortfall)} a year{(home.TakesInsuranceAlong ? $", of which {Amount(home.InsuranceToBuy)} is insurance that goes with the job" : "")}." : $"It is enough, with {Amount(-home.Shortfall)} left.");
        foreach (var (adult, with, without) in home.NeededNet())
            page.Line($"{PersonNames.Of(Household, adult)} would need net: {string.Join(", or ", new[] { with is { } a ? $"{Amount(a)} in a job with family insurance at the same premium" : null, without is { } b ? $"{Amount(b)} with insurance bought" : null }.OfType<string>())}.");
        if (home.FourDayShortfall() is { } fourDays)
            page.Line(fourDays > 0 ? $"With a four-day week: short by {Amount(fourDays)} a year, {Amount(fourDays / 12)} a month." : $"With a four-day week it is enough, with {Amount(-fourDays)} left.");
        var promotion = new Promotion(Household, home.Adult);
        if (promotion.MinutesLostPerWeek() is { } lost)
            page.Line(Invariant($"A day of {promotion.HoursADay:0.#} paid hours would take {lost / 60:0.##} hours a week of {home.Adult.DisplayName}'s weekday evenings with the children."));
    }

    private void WriteSingleEarner()
    {
        var versions = SingleEarner.Versions(Household);
        if (versions.Count == 0)
            return;
        page.Heading($"One earns, the other is at home, {Currency} a year");
        IReadOnlyList<string> Row(string name, Func<SingleEarner, decimal?> amount) => [name, .. versions.Select(version => amount(version) is { } money ? Amount(money) : "")];
        page.Table(["", .. versions.Select(version => $"{version.Earner.DisplayName} earns")],
        [
            Row("After tax and premium", version => version.NetAfterPremium),
            Row("Short a year", version => version.Shortfall),
            Row(Invariant($"Savings left after {Household.Facts.Money["years_at_home"] ?? 0:0.#} years"), version => version.SavingsLeft),
        ]);
        page.Aside("Both by the same formula.");
    }

    private void WriteBusiness()
    {
        if (BusinessStart.Of(Household.Facts.Money) is not { } start)
            return;
        page.Heading($"A business instead of a salary, {Currency}");
        page.Table(["", "short"], start.ShortByYear.Select((amount, year) => (IReadOnlyList<string>)[Invariant($"Year {year + 1}"), Amount(amount)]));
        page.Line($"Income lost over these years: {Amount(start.IncomeLost)}. {(start.RunwayUsedUpYear is { } used ? Invariant($"Savings are used up in year {used}.") : "Savings last.")}");
    }

    private void WriteTurns()
    {
        var months = YoungestChild.MonthsOfTurns(Household.Facts.Dates);
        var leaves = facts.Youngest?.Leaves();
        if (months is null && leaves is null)
            return;
        page.Heading("Turns");
        if (months is not null)
            page.Line($"Months so far: {string.Join(", then ", months)}.");
        if (leaves is { } day && facts.Youngest!.MonthsUntilLeaving() is { } left)
            page.Line(Invariant($"By grade, {facts.Youngest.Child.DisplayName} leaves for college on {LocalDatePattern.Iso.Format(day)}, in {left} months."));
    }

    private void WriteForecast()
    {
        if (facts.Forecast is not { } forecast)
            return;
        page.Heading("Years that can be seen coming");
        page.Line(forecast.FirstEqualSplitFails is { } equal ? $"An equal split stops fitting in {equal.Quarter}: {string.Join(", ", Household.Adults.Select(adult => Invariant($"{adult.DisplayName} {forecast.WithEqualPart(equal, adult.Id):0.#}")))} of {Household.Facts.CapacityPerAdult:0.#} hours." : "An equal split fits in every quarter listed.");
        page.Line(forecast.FirstAnySplitFails is { } any ? Invariant($"No split fits from {any.Quarter} on, by {forecast.Beyond(any):0.#} hours a week.") : "Some split fits in every quarter listed.");
    }

    private void WriteFeeding()
    {
        var modes = Household.Facts.FeedingModes;
        if (modes.Count == 0)
            return;
        page.Heading("Feeding, minutes a day");
        page.Table(["", "one body", "anyone"], modes.Select(mode => (IReadOnlyList<string>)[mode.Name, Amount(FeedingMinutes.Bound(mode)), Amount(FeedingMinutes.Open(mode))]));
        page.Aside("Changeable on any day.");
    }

    private void WriteExpectations()
    {
        if (facts.Expectations is not { } expectations)
            return;
        page.Heading("What each expects");
        page.Line(Invariant($"{expectations.Compared.Count} questions answered by all: {expectations.Same.Count} the same, {expectations.Different.Count} different."));
        if (expectations.Waiting.Count > 0)
            page.Line(Invariant($"{expectations.Waiting.Count} wait for an answer and are not shown."));
        foreach (var question in expectations.Different)
            page.Line($"{Words(question.Question)}: {string.Join("; ", Household.Adults.Select(adult => $"{adult.DisplayName} says {Quoted(question.Answers[adult.Id])}"))}{(expectations.Crossed.Contains(question) ? " (each names the other)" : "")}");
        foreach (var question in expectations.SameButNeedsTalk)
            page.Line($"{Words(question.Question)}: all say {Quoted(question.Answers[Household.Adults[0].Id])}. Is that settled?");
    }

    private void WriteNegotiations()
    {
        if (facts.Negotiations is not { } negotiations)
            return;
        page.Heading("Negotiations");
        page.Line(Invariant($"{negotiations.Total} last week. An owner or a fixed rotation for {negotiations.About.Count} things leaves {negotiations.Left}:"));
        var names = facts.Ownership.Catalogue;
        page.Line(string.Join("; ", negotiations.About.Select(negotiation => Invariant($"{names.Find(new(negotiation.Responsibility))?.Name ?? negotiation.Responsibility} ({negotiation.Times})"))) + ".");
    }

    private void WriteKnowledge()
    {
        var unknown = Knowledge.UnknownOrStale(Household.Facts);
        if (unknown.Count > 0)
        {
            page.Heading("Not known, or older than six months");
            page.Lines(unknown.Select(entry => $"{entry.Topic}: {entry.Question}{(entry.IsUnknown ? "" : $" (have: {entry.Have})")}"));
        }

        if (Household.Facts.LocalTies.Count == 0)
            return;
        page.Heading("Ties a move would replace");
        page.Line(Invariant($"{Household.Facts.LocalTies.Count}: {string.Join(", ", Household.Facts.LocalTies)}."));
    }

    private static string Amount(decimal money) => Invariant($"{Math.Round(money, MidpointRounding.AwayFromZero):#,0}");

    private static string Words(string key) => key.Replace('_', ' ');

    private static string Quoted(string answer) => $"\"{answer.Trim()}\"";
}
