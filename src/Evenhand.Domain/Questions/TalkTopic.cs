using Evenhand.Domain.Units;

namespace Evenhand.Domain.Questions;

/// <summary>Something that an adult wants to talk about; it comes up in the next check-in, for all of them (M132).</summary>
/// <param name="About">A responsibility, a starter topic, or a decision that is opened again; empty for none of these.</param>
public sealed record TalkTopic(string What, PersonId? By, string Since, string About);
