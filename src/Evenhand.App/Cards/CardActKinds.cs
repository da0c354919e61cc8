namespace Evenhand.App.Cards;

/// <summary>Kinds of act in the journal.</summary>
public static class CardActKinds
{
    public const string Card = "card.change";
    public const string Copy = "card.copy";

    /// <summary>A place shows the new order.</summary>
    public const string Told = "card.told";
}
