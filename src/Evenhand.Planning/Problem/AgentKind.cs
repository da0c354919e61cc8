namespace Evenhand.Planning.Problem;

public enum AgentKind
{
    Adult,

    /// <summary>Paid; comes in shifts.</summary>
    Carer,

    /// <summary>A favour, not paid; comes in shifts.</summary>
    Helper,
}
