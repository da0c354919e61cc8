using System.Text.RegularExpressions;
using Evenhand.Web.Tests.Talk;

namespace Evenhand.Web.Tests.List;

/// <summary>One shopping list for everyone of the home.</summary>
public sealed partial class ListPageTests
{
    [Fact]
    public async Task What_one_writes_down_the_other_ticks_and_takes_back()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("second-shift"));
        var names = home.Names;
        await home.Send(names[0], "/list", ("what", "milk, bread, Milk"));
        var page = await home[names[1]].Body("/list");
        Items().Count(page).ShouldBe(2);
        var milk = Items().Match(page).Groups[1].Value;
        await home.Send(names[1], "/list", ("got", milk));
        (await home[names[0]].Body("/list")).ShouldContain("item shop done");
        await home.Send(names[0], "/list", ("not", milk));
        (await home[names[0]].Body("/list")).ShouldNotContain("item shop done");

        // What is on the list is not doubled, and a removal can be taken back.
        await home.Send(names[1], "/list", ("what", "bread"));
        Items().Count(await home[names[1]].Body("/list")).ShouldBe(2);
        await home.Send(names[1], "/list", ("remove", milk));
        var seq = Seq().Match(await home[names[0]].Body("/history")).Groups[1].Value;
        await home.Send(names[0], "/history?handler=undo", ("seq", seq));
        Items().Count(await home[names[1]].Body("/list")).ShouldBe(2);
    }

    [GeneratedRegex("<li class=\"item shop[^\"]*\" data-key=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Items();

    [GeneratedRegex("name=\"seq\" value=\"([0-9]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Seq();
}
