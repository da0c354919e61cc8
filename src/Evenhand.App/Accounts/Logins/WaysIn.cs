using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.Accounts.Logins;

/// <summary>What a login can sign in with.</summary>
public sealed record WaysIn(bool HasPassword, IReadOnlyList<PasskeyRow> Passkeys, int RecoveryCodesLeft)
{
    public bool HasAny => HasPassword || Passkeys.Count > 0;
}
