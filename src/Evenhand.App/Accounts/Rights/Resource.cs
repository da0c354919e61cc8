namespace Evenhand.App.Accounts.Rights;

/// <summary>What a right is about. A page or an endpoint names one.</summary>
public enum Resource
{
    /// <summary>One day: who does what, who has which child.</summary>
    Day,

    /// <summary>The week.</summary>
    Week,

    /// <summary>Why something is in the week as it is, what a change would cost, and the change.</summary>
    Reasons,

    /// <summary>Next week's plan while it is a proposal.</summary>
    Proposal,

    /// <summary>Something came up, and the repaired week.</summary>
    CameUp,

    /// <summary>What was done in the household by whom, and taking it back.</summary>
    History,

    /// <summary>Asks to those who can be asked, and their answers.</summary>
    Asks,

    /// <summary>People, responsibilities and their owners, rules.</summary>
    Household,

    /// <summary>What looking after the children needs: times, places, who collects.</summary>
    Children,

    /// <summary>The shopping list.</summary>
    List,

    /// <summary>Hours and shares of the adults.</summary>
    Balance,

    /// <summary>Pay, prices and costs.</summary>
    Money,

    /// <summary>Scenarios over years, wishes.</summary>
    Ahead,

    /// <summary>Check-ins, agreements, answers given apart.</summary>
    Talk,

    /// <summary>Lead terms, on call.</summary>
    Lead,

    /// <summary>What named adults keep of a crisis; each record is there for those alone.</summary>
    Record,

    /// <summary>Links under which calendars are read.</summary>
    Calendars,

    /// <summary>Who may open the household, in which role.</summary>
    Members,

    /// <summary>Invitations to join.</summary>
    Invitations,

    /// <summary>Name, zone, language and evening of the household.</summary>
    HouseholdSettings,

    /// <summary>The household as a file, and taking it away.</summary>
    Export,

    /// <summary>The asker's own login: name, look, devices, ways in.</summary>
    Account,
}
