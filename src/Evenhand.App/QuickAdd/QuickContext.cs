using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.QuickAdd;

/// <summary>What a line is read against.</summary>
/// <param name="Week">A day of the week that the writer looks at.</param>
/// <param name="Language">BCP 47 tag; in German two letters are a day.</param>
public sealed record QuickContext(Household Household, LocalDate Today, LocalDate Week, string Language)
{
    /// <summary>The day meant when none is written: the cell in which the line was begun.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The person meant when none is written.</summary>
    public PersonId? Person { get; init; }

    public LocalDate Monday { get; } = Week.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    public LocalDate UsualDate => Date ?? (Today >= Monday && Today < Monday.PlusDays(7) ? Today : Monday);

    /// <summary>The next such day on the page looked at, or after today when that has passed.</summary>
    public LocalDate DateOf(int day)
    {
        var there = Monday.PlusDays(day);
        return there >= Today ? there : Today.PlusDays(-1).Next((IsoDayOfWeek)(day + 1));
    }
}
