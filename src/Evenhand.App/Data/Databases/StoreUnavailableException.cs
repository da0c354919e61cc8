namespace Evenhand.App.Data.Databases;

/// <summary>The write did not happen because the database cannot be written now.</summary>
public sealed class StoreUnavailableException(Trouble trouble, Exception? because = null) : Exception(trouble.Reason, because)
{
    public Trouble Trouble { get; } = trouble;
}
