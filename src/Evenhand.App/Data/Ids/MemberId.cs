namespace Evenhand.App.Data.Ids;

/// <summary>Someone's place in one household. The same login has another in another household.</summary>
public readonly record struct MemberId(string Value)
{
    public static MemberId New() => new(NewId.Text());

    public override string ToString() => Value;
}
