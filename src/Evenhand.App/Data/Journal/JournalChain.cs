using System.Security.Cryptography;
using System.Text;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Schema;
using NodaTime;

namespace Evenhand.App.Data.Journal;

/// <summary>
/// The hashes of the journal. An entry's hash is SHA-256 over its fields in order, each as a netstring
/// (<c>length:bytes,</c> in UTF-8): household, seq, time as <c>2026-11-24T19:00:00.000000Z</c>, member, act, undoes, content
/// hash, hash of the entry before. What is null is an empty netstring, and so is the hash before the first entry.
/// </summary>
internal static class JournalChain
{
    public static string ContentHash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));

    public static string Hash(HouseholdId household, long seq, Instant at, MemberId? by, string act, long? undoes, string contentHash, string prevHash) =>
        Hash(household.Value, $"{seq}", StoredValues.InstantText.Format(at), by?.Value, act, undoes is null ? null : $"{undoes}", contentHash, prevHash);

    public static string Hash(params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field ?? "");
            hash.AppendData(Encoding.ASCII.GetBytes($"{bytes.Length}:"));
            hash.AppendData(bytes);
            hash.AppendData(","u8);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
