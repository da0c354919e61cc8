using NodaTime;

namespace Evenhand.App.Data.Databases;

/// <summary>Why nothing can be written now.</summary>
/// <param name="NeedsRestart">After a failed write to the disk nothing the system says of the file can be trusted: the program ends and starts anew. False for what passes, such as a full disk.</param>
public sealed record Trouble(string Reason, bool NeedsRestart, Instant Since);
