using Evenhand.App.Data.Rows;

namespace Evenhand.App.Data.Writing;

/// <summary>Ends an edit whose row is no longer the one that was seen.</summary>
internal sealed class StaleException(IRow? current) : Exception("The row has changed since it was seen.")
{
    public IRow? Current { get; } = current;
}
