namespace Evenhand.App.Data.Rows;

/// <summary>A week is proposed until someone keeps it.</summary>
public enum WeekState
{
    Proposal,
    Kept,
}
