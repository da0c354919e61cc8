using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.Units;

namespace Evenhand.App.Home;

/// <summary>A question that each answers apart, as one of them may see it: their own answer, who has answered, and all once all have.</summary>
public sealed class SealedTopic
{
    private readonly IReadOnlyList<AnswerRow> rows;

    private SealedTopic(IReadOnlyList<AnswerRow> rows, IReadOnlyList<PersonId> parties)
    {
        this.rows = rows;
        Answered = [.. parties.Where(who => Of(who) is not null)];
        Waiting = [.. parties.Where(who => Of(who) is null)];
        IsRevealed = Waiting.Count == 0 && parties.All(who => Of(who)!.RevealedAt is not null);
    }

    public IReadOnlyList<PersonId> Answered { get; }

    public IReadOnlyList<PersonId> Waiting { get; }

    public bool IsRevealed { get; }

    public static SealedTopic Of(HouseholdSnapshot household, string topic, IReadOnlyList<PersonId> parties) => new([.. household.Answers.Where(row => row.Topic == topic)], parties);

    /// <summary>What someone said: to themselves at any time, to others once it is revealed.</summary>
    public string? Said(PersonId who, PersonId? reader) => Of(who) is { } row && (who == reader || IsRevealed) ? row.Text : null;

    private AnswerRow? Of(PersonId who) => rows.FirstOrDefault(row => row.Id == SealedAnswers.IdOf(row.Topic, who));
}
