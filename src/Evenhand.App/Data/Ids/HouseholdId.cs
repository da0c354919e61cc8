namespace Evenhand.App.Data.Ids;

/// <summary>A household of the store: 26 characters for 128 random bits. It is no secret, and it cannot be guessed.</summary>
public readonly record struct HouseholdId(string Value)
{
    public static HouseholdId New() => new(NewId.Text());

    public override string ToString() => Value;
}
