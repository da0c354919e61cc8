namespace Evenhand.Testing;

/// <summary>Marks the test that proves a mechanism of the requirements, by its number (M001 to M153).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
internal sealed class MechanismAttribute(string number) : Attribute
{
    public string Number { get; } = number;

    /// <summary>The page, command or file key where a person meets it.</summary>
    public string Where { get; init; } = "";
}
