namespace Evenhand.Domain.Units;

/// <summary>The key under which an adult, a child or a helper stands in the household file. No rule reads it.</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}
