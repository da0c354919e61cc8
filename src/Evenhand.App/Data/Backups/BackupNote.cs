using NodaTime;

namespace Evenhand.App.Data.Backups;

/// <summary>What a backup says about itself.</summary>
/// <param name="Schema">Number of the schema.</param>
/// <param name="Households">How many households it holds.</param>
/// <param name="Entries">How many entries of the journal.</param>
/// <param name="Checksum">SHA-256 over the schema and every value of every table.</param>
public sealed record BackupNote(Instant MadeAt, int Schema, long Households, long Entries, string Checksum);
