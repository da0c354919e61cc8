using Evenhand.App.Data;
using Evenhand.App.Leaving;
using Evenhand.App.Tests.Data;

namespace Evenhand.App.Tests.Leaving;

public class MemberFileTests
{
    [Fact]
    public async Task It_holds_the_reader_s_pay_and_not_the_other_s_and_is_a_household_file()
    {
        await using var test = await TestStore.On("sqlite");
        var text = await System.IO.File.ReadAllTextAsync(Repository.PathTo("examples", "households", "at-home-and-president.yaml"));
        var caller = await test.Household(text);
        var household = (await test.Store.Households.Read(caller))!;
        var (a, b) = (caller with { Person = new("a") }, caller with { Person = new("b") });
        var ofA = MemberFile.Write(a, household, new(2026, 11, 24));
        ofA.ShouldContain("a_pay: 310000");
        ofA.ShouldNotContain("b_pay");
        ofA.ShouldNotContain("b_own_retirement_saving");
        var ofB = MemberFile.Write(b, household, new(2026, 11, 24));
        ofB.ShouldContain("b_pay: 9000");
        ofB.ShouldNotContain("310000");
        foreach (var file in new[] { ofA, ofB })
            TestStore.File(file).Household.Adults.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Role.OlderChild)]
    [InlineData(Role.Carer)]
    [InlineData(Role.Village)]
    [InlineData(Role.OtherHome)]
    public async Task Nobody_but_an_adult_takes_the_household_along(Role role)
    {
        await using var test = await TestStore.On("sqlite");
        var caller = await test.Household();
        var household = (await test.Store.Households.Read(caller))!;
        Should.Throw<App.Accounts.Rights.AccessRefusedException>(() => MemberFile.Write(caller with { Role = role }, household, new(2026, 11, 24)));
    }
}
