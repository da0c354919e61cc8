using Evenhand.App.Data;
using Evenhand.App.Data.Writing;
using Evenhand.App.Home;
using Evenhand.App.Tests.Data;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.Home;

public sealed class SealedAnswersTests
{
    private static readonly PersonId Kim = new("kim"), Sam = new("sam");

    [Fact, Mechanism("M070", Where = "the page Balance"), Mechanism("M131", Where = "answers given apart")]
    public async Task Nobody_reads_an_answer_before_all_are_in_and_then_everyone_reads_all()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        IReadOnlyDictionary<PersonId, string>? revealed = null;

        await Give(test, caller, Kim, "0.4", answers => revealed = answers);
        var waiting = await Topic(test, caller);
        waiting.Said(Kim, Kim).ShouldBe("0.4");
        waiting.Said(Kim, Sam).ShouldBeNull();
        waiting.Waiting.ShouldBe([Sam]);
        revealed.ShouldBeNull();

        await Give(test, caller, Sam, "0.8", answers => revealed = answers);
        var all = await Topic(test, caller);
        all.IsRevealed.ShouldBeTrue();
        (all.Said(Kim, Sam), all.Said(Sam, Kim)).ShouldBe(("0.4", "0.8"));
        revealed.ShouldNotBeNull().Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_after_that_begins_anew()
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        await Give(test, caller, Kim, "0.4");
        await Give(test, caller, Sam, "0.8");

        await Give(test, caller, Sam, "0.7");

        var topic = await Topic(test, caller);
        topic.IsRevealed.ShouldBeFalse();
        topic.Answered.ShouldBe([Sam]);
        topic.Said(Sam, Kim).ShouldBeNull();
    }

    private static async Task Give(TestStore test, Caller caller, PersonId who, string text, Action<IReadOnlyDictionary<PersonId, string>>? reveal = null) =>
        (await new SealedAnswers(test.Store).Give(caller, "t", who, text, [Kim, Sam], (_, answers) => reveal?.Invoke(answers), default)).ShouldBeOfType<Written.Done>();

    private static async Task<SealedTopic> Topic(TestStore test, Caller caller) => SealedTopic.Of((await test.Store.Households.Read(caller))!, "t", [Kim, Sam]);
}
