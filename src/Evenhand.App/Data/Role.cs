namespace Evenhand.App.Data;

/// <summary>What a member of a household is to it. What each may see and do is decided where it is asked.</summary>
public enum Role
{
    Adult,
    OlderChild,
    Carer,
    Village,
    OtherHome,
}
