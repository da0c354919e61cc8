namespace Evenhand.App.Records;

/// <summary>Seals a text with the server's keys, so that it cannot be read where it lies.</summary>
public interface IContentSeal
{
    string Seal(string text);

    /// <summary>Null when the keys that sealed it are gone.</summary>
    string? Open(string sealedText);
}
