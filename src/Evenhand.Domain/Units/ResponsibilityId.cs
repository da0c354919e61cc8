namespace Evenhand.Domain.Units;

/// <summary>Stable id of a responsibility with its group as prefix, for example <c>food.dinner</c>.</summary>
public readonly record struct ResponsibilityId(string Value)
{
    public string Group => Value.IndexOf('.') is var dot and > 0 ? Value[..dot] : Value;

    public override string ToString() => Value;
}
