namespace Evenhand.App.Home;

/// <summary>Kinds of act in the journal.</summary>
public static class HomeActKinds
{
    public const string Propose = "home.propose";
    public const string ChangeProposal = "home.change-proposal";
    public const string Yes = "home.yes";
    public const string Withdraw = "home.withdraw";
    public const string Errand = "home.errand";
    public const string StandIns = "home.stand-ins";
    public const string PickedUp = "home.picked-up";
    public const string LeftOpen = "home.left-open";
    public const string Rotation = "home.rotation";
    public const string Rules = "home.rules";
    public const string Confirm = "home.confirm";
    public const string Answer = "home.answer-apart";
    public const string Split = "home.split";
}
