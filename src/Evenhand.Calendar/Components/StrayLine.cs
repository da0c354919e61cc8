using System.Text;

namespace Evenhand.Calendar.Components;

/// <summary>A line that is no property: kept, and otherwise passed over.</summary>
public sealed record StrayLine : CalendarPart
{
    protected override void WriteAnew(StringBuilder calendar)
    {
    }
}
