using Evenhand.App.Data.Ids;

namespace Evenhand.App.Accounts.Invitations;

/// <summary>What came of saying yes to an invitation.</summary>
public abstract record JoinAnswer
{
    private JoinAnswer()
    {
    }

    /// <param name="Secret">The new device's secret; null when the device was signed in already.</param>
    public sealed record Done(HouseholdId Household, string? Secret) : JoinAnswer;

    /// <summary>Used, withdrawn, ended, or there never was one.</summary>
    public sealed record Over : JoinAnswer;

    public sealed record NameTaken : JoinAnswer;

    /// <summary>The login belongs to the household already.</summary>
    public sealed record AlreadyHere : JoinAnswer;
}
