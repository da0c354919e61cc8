namespace Evenhand.App.Data.Accounts;

/// <summary>A row with that key is there already.</summary>
public sealed class KeyTakenException(Exception because) : Exception("It is there already.", because);
