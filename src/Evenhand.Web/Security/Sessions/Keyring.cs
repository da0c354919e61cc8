using System.Xml.Linq;
using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Microsoft.AspNetCore.DataProtection.Repositories;
using NodaTime;

namespace Evenhand.Web.Security.Sessions;

/// <summary>The server's keys, in the store, so that a backup and every process have them.</summary>
internal sealed class Keyring(Store store, IClock clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Wait(() => store.Accounts.Keyring()).Select(row => XElement.Parse(row.Xml))];

    public void StoreElement(XElement element, string friendlyName) => Wait(() => store.Accounts.Write((edit, _) =>
    {
        edit.Add(new KeyringRow { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting), CreatedAt = clock.GetCurrentInstant() });
        return Task.FromResult(true);
    }));

    /// <summary>The interface of the framework is not asynchronous; this happens at the start and every ninety days.</summary>
    private static T Wait<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();
}
