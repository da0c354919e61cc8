namespace Evenhand.App.Data.Ids;

/// <summary>Someone who can sign in, whatever the households they belong to.</summary>
public readonly record struct LoginId(string Value)
{
    public static LoginId New() => new(NewId.Text());

    public override string ToString() => Value;
}
