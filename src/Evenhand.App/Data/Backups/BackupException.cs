namespace Evenhand.App.Data.Backups;

/// <summary>A backup cannot be made of this, or this is no backup that can be restored. Nothing was changed.</summary>
public sealed class BackupException(string message, Exception? because = null) : Exception(message, because);
