using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Talk;
using Evenhand.App.Tests.Data;

namespace Evenhand.App.Tests.Talk;

/// <summary>What adults say apart stays apart until it opens, and notes never open.</summary>
public class AnswersApartTests
{
    [Theory, EachDatabase, Mechanism("M131", Where = "answers of a household in the store")]
    public async Task An_answer_is_sealed_until_every_adult_has_answered_and_then_all_open_at_once(string kind)
    {
        await using var home = await TwoAdults.On(kind);
        await home.Answer(home.Kim, "who_cooks", "sam");
        (await home.Read(home.Kim)).Question("who_cooks")!.Mine.ShouldBe("sam");
        var sealedToSam = (await home.Read(home.Sam)).Question("who_cooks")!;
        (sealedToSam.Mine, sealedToSam.Answers).ShouldBe((null, null));
        sealedToSam.Waiting.ShouldBe([home.Sam.Person!.Value]);
        (await home.Store.Households.SaidApart(home.Sam)).ShouldHaveSingleItem().Text.ShouldBeNull();
        HouseholdJson.Write((await home.Snapshot()).FileOn(TwoAdults.Today)).ShouldNotContain("who_cooks");

        await home.Answer(home.Sam, "who_cooks", "sam");
        foreach (var caller in new[] { home.Kim, home.Sam })
        {
            var open = (await home.Read(caller)).Question("who_cooks")!;
            open.Answers!.Values.ShouldBe(["sam", "sam"]);
            open.Outcome.ShouldBe(Outcome.SameButNeedsTalk);
        }

        (await home.Snapshot()).On(TwoAdults.Today).Facts.Answers.ShouldHaveSingleItem().Question.ShouldBe("who_cooks");
    }

    [Theory, EachDatabase]
    public async Task What_was_opened_is_not_closed_again_and_a_later_answer_is_an_open_change(string kind)
    {
        await using var home = await TwoAdults.On(kind);
        await home.Answer(home.Kim, "money", "joint");
        await home.Answer(home.Sam, "money", "separate");
        foreach (var act in (await home.History(home.Kim)).Where(act => act.Kind is "reveal" or TalkActKinds.Answer))
            (await home.Store.Undo(home.Kim, act.Seq)).ShouldNotBeOfType<Written.Done>();
        await home.Answer(home.Kim, "money", "separate");
        (await home.Read(home.Sam)).Question("money")!.Outcome.ShouldBe(Outcome.Same);
        (await home.History(home.Sam))[0].Kind.ShouldBe(TalkActKinds.ChangeAnswer);
    }

    [Theory, EachDatabase]
    public async Task Nobody_takes_back_what_another_said_apart(string kind)
    {
        await using var home = await TwoAdults.On(kind);
        var said = await home.Answer(home.Kim, "paid_care", "no");
        (await home.Store.Undo(home.Sam, said.Seq!.Value)).ShouldBeOfType<Written.Refused>();
        (await home.History(home.Sam))[0].CanBeUndone.ShouldBeFalse();
        (await home.Store.Undo(home.Kim, said.Seq.Value)).ShouldBeOfType<Written.Done>();
        (await home.Read(home.Kim)).Question("paid_care")!.Mine.ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task A_note_is_nobody_elses_not_as_a_count_and_not_in_the_history(string kind)
    {
        await using var home = await TwoAdults.On(kind);
        var written = (await home.Acts.Note(home.Kim, null, "I would like the other job", TwoAdults.Today, default)).ShouldBeOfType<Written.Done>();
        var note = (await home.Read(home.Kim)).Notes.ShouldHaveSingleItem();
        note.Text.ShouldBe("I would like the other job");
        (await home.Store.Households.SaidApart(home.Sam)).ShouldBeEmpty();
        (await home.History(home.Sam)).ShouldAllBe(act => act.Kind != TalkActKinds.Note);
        (await home.Store.Undo(home.Sam, written.Seq!.Value)).ShouldBeOfType<Written.Refused>();
        (await home.Acts.Note(home.Sam, note.Id, "read", TwoAdults.Today, default)).ShouldBeOfType<Written.Refused>();

        (await home.Store.Undo(home.Kim, written.Seq.Value)).ShouldBeOfType<Written.Done>();
        (await home.Read(home.Kim)).Notes.ShouldBeEmpty();
        (await home.History(home.Sam)).ShouldAllBe(act => act.Kind != TalkActKinds.Note && act.Kind != "undo");
    }

    [Theory, EachDatabase, Mechanism("M147", Where = "check-in of a household in the store")]
    public async Task A_check_in_in_which_one_passes_is_complete(string kind)
    {
        await using var home = await TwoAdults.On(kind);
        var evening = TwoAdults.Today.PlusDays(5);
        (await home.Acts.CheckIn(home.Kim, await home.Snapshot(), evening, new("the walk", "Tuesday", false), TwoAdults.Today, default)).ShouldBeOfType<Written.Done>();
        (await home.Read(home.Sam)).CheckIn(evening).Said.ShouldBeEmpty();
        (await home.Acts.CheckIn(home.Sam, await home.Snapshot(), evening, new("", "", true), TwoAdults.Today, default)).ShouldBeOfType<Written.Done>();
        var held = (await home.Read(home.Sam)).CheckIn(evening);
        held.IsComplete.ShouldBeTrue();
        held.Said.Values.ShouldContain(words => words.Well == "the walk" && words.Hard == "Tuesday");
        held.Said.Values.ShouldContain(words => words.Passed);
    }
}
