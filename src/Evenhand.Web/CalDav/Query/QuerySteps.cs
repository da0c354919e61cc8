using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Recurrence;

namespace Evenhand.Web.CalDav.Query;

/// <summary>How far the rules of all objects together are followed for one query, so that no heap of rules can hold the server up.</summary>
internal sealed class QuerySteps
{
    private int left = CalendarExpansion.MostSteps;
    private SearchBudget? given;
    private int granted;

    /// <summary>Nothing is left; what is asked now is not looked into.</summary>
    public bool AreSpent
    {
        get
        {
            Settle();
            return left <= 0;
        }
    }

    /// <summary>The steps of the next object.</summary>
    public SearchBudget Next()
    {
        Settle();
        granted = Math.Min(Math.Max(left, 1), SearchBudget.UsualSteps);
        return given = new SearchBudget(granted);
    }

    private void Settle()
    {
        left -= given is null ? 0 : granted - given.StepsLeft;
        given = null;
    }
}
