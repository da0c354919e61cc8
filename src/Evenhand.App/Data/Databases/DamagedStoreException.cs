namespace Evenhand.App.Data.Databases;

/// <summary>The database cannot be read. It is left as it is; a person decides what to do.</summary>
public sealed class DamagedStoreException(string message, Exception? because = null) : Exception(message, because);
