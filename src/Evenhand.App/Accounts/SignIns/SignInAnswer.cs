using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Accounts.SignIns;

/// <summary>What came of trying to sign in.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    /// <param name="Secret">The new device's secret.</param>
    public sealed record Done(LoginId Login, string Secret) : SignInAnswer;

    /// <summary>The name or what was shown with it is not right; which of the two is not said.</summary>
    public sealed record Wrong : SignInAnswer;

    public sealed record TooMany(Duration Wait) : SignInAnswer;
}
