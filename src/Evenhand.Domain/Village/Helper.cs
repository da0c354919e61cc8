using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Village;

/// <summary>How near a helper stands: asked from near to far.</summary>
public enum Ring
{
    Self,
    Family,
    Neighbour,
    Parents,
    Paid,
}

/// <summary>A carer or helper by agreement: the blocks hold every week without asking.</summary>
public sealed record Helper
{
    public required PersonId Id { get; init; }

    public string Name { get; init; } = "";

    public Ring Ring { get; init; } = Ring.Family;

    public string Who { get; init; } = "";

    public bool Drives { get; init; }

    /// <summary>Children this helper may collect.</summary>
    public IReadOnlyList<PersonId> Authorised { get; init; } = [];

    /// <summary>Children this helper looks after while a block holds.</summary>
    public IReadOnlyList<PersonId> Covers { get; init; } = [];

    public decimal CostHour { get; init; }

    public IReadOnlyList<TimeBlock> Blocks { get; init; } = [];

    public string DisplayName => Name.Length > 0 ? Name : Who.Length > 0 ? Who : Id.Value;
}

/// <summary>Someone who can be asked; not cover until the answer is yes.</summary>
public sealed record OnRequest
{
    public required PersonId Id { get; init; }

    public string Name { get; init; } = "";

    public Ring Ring { get; init; } = Ring.Family;

    public string Who { get; init; } = "";

    public bool Drives { get; init; }

    public IReadOnlyList<PersonId> Authorised { get; init; } = [];

    /// <summary>Children this helper can look after; empty means all.</summary>
    public IReadOnlyList<PersonId> Covers { get; init; } = [];

    /// <summary>When they could come; empty when the file gives words only (ring self).</summary>
    public IReadOnlyList<TimeBlock> Windows { get; init; } = [];

    /// <summary>Money per hour; 0 for unpaid help.</summary>
    public decimal CostHour { get; init; }

    public decimal MinimumHours { get; init; }

    public int? MaxChildren { get; init; }

    /// <summary>Holds only on days on which a child's care is emptied.</summary>
    public bool OnlyIfSchoolClosed { get; init; }

    public string What { get; init; } = "";

    public bool IsPaid => CostHour > 0;

    public string DisplayName => Name.Length > 0 ? Name : Who.Length > 0 ? Who : Id.Value;
}
