using Evenhand.App.Data.Writing;

namespace Evenhand.Web.Desks;

/// <summary>An act was not carried out; nothing changed. The page that answers says what happened and what can be done.</summary>
public sealed class NotWrittenException(Written outcome) : Exception("The act was not carried out.")
{
    public Written Outcome { get; } = outcome;
}
