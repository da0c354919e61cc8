using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Rows;

/// <summary>A row that belongs to one household. It is read and written through that household only.</summary>
public interface IHouseholdRow : IRow
{
    HouseholdId HouseholdId { get; set; }
}
