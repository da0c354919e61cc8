using Evenhand.App.CalendarsIn.Reading;

namespace Evenhand.App.Outbound;

/// <summary>What came of fetching an address.</summary>
public abstract record Fetched
{
    private Fetched()
    {
    }

    /// <param name="Etag">As it is to be sent back; empty for none.</param>
    /// <param name="LastModified">As it is to be sent back; empty for none.</param>
    public sealed record New(byte[] Body, string Etag, string LastModified) : Fetched;

    /// <summary>The server says that it is as it was.</summary>
    public sealed record Same : Fetched;

    /// <param name="Status">Of the answer; null when there was none.</param>
    /// <param name="Wait">After which the server wants to be asked again; null when it did not say.</param>
    public sealed record Failed(ReadProblem Problem, int? Status = null, TimeSpan? Wait = null) : Fetched;
}
