using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Writing;

namespace Evenhand.Web.Desks;

/// <summary>What the desks of single features need of this one.</summary>
public sealed partial class Desk
{
    /// <summary>Changes parts of the household that no plan is made from. The answer is the number of the act, for its undo.</summary>
    /// <param name="item">Name of what changed, for the history.</param>
    internal async Task<long> ChangeParts(Resource resource, string kind, string item, Action<PartsEdit> parts, CancellationToken stop) =>
        Number(await acts.Change(Changing(resource), kind, item, parts, [], stop));

    internal static long NumberOf(Written written) => Number(written);
}
