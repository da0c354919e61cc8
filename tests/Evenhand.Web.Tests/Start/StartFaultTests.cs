using Evenhand.App.Init;
using Evenhand.Web.Texts;

namespace Evenhand.Web.Tests.Start;

/// <summary>Whatever is wrong with a first answer has words in every language, which speak of what was typed.</summary>
public sealed class StartFaultTests
{
    public static TheoryData<FirstAnswers, string> Wrong => new()
    {
        { new() { MyName = "" }, "adult" },
        { new() { MyName = "Kim 7" }, "name" },
        { new() { MyName = "Kim", OtherName = "kim" }, "same" },
        { new() { MyName = "Kim", OtherHours = "Mo-Fr 8-16" }, "hours.whose" },
        { new() { MyName = "Kim", MyHours = "oft" }, "hours" },
        { new() { MyName = "Kim", MyHours = "8-16" }, "hours.day" },
        { new() { MyName = "Kim", MyHours = "Mo 24:00-8:00" }, "hours.midnight" },
        { new() { MyName = "Kim", Children = "Mia" }, "child" },
        { new() { MyName = "Kim", Children = "Mia 6, Mia 4" }, "child.twice" },
        { new() { MyName = "Kim", Children = ";" }, "child.count" },
        { new() { MyName = "Kim", Care = "Mia Schule Mo 8-12" }, "care.first" },
        { new() { MyName = "Kim", Children = "Mia 6", Care = "Mia Schule" }, "care.days" },
        { new() { MyName = "Kim", Children = "Mia 6", Care = "Ben Schule Mo 8-12" }, "care.child" },
        { new() { MyName = "Kim", Children = "Mia 6", Care = ";" }, "care.count" },
        { new() { MyName = "Kim", Helpers = "(Familie)" }, "helper" },
        { new() { MyName = "Kim", Children = "Mia 6", Helpers = "Rosa für Ben" }, "helper.child" },
        { new() { MyName = "Kim", Helpers = ";" }, "helper.count" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_has_words_in_every_language(FirstAnswers answers, string key)
    {
        var (file, wrong) = answers.Read();
        file.ShouldBeNull();
        var fault = wrong.Values.ShouldHaveSingleItem();
        fault.Key.ShouldBe(key);
        var said = Text.Languages.Select(language => Text.For([language])["start.fault." + fault.Key, [.. fault.Values]]).ToList();
        said.Distinct(StringComparer.Ordinal).Count().ShouldBe(said.Count);
        said.ShouldAllBe(words => !words.Contains('{'));
    }
}
