namespace Evenhand.App.Data.Schema;

/// <summary>The database belongs to another program version. Nothing was changed.</summary>
public sealed class SchemaException(string message) : Exception(message);
