namespace Evenhand.App.Data.Databases;

/// <summary>A data directory is in use in a way that shuts this use out.</summary>
public sealed class DirectoryInUseException(string message, Exception? because = null) : Exception(message, because);
