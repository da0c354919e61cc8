using Evenhand.App.Accounts.Rights;
using Evenhand.App.Data;

namespace Evenhand.App.Tests.Accounts;

public sealed class RightsTableTests
{
    [Fact]
    public void An_adult_may_everything_and_nobody_else_reaches_the_whole_of_anything()
    {
        foreach (var resource in Enum.GetValues<Resource>())
        {
            foreach (var doing in Enum.GetValues<Doing>())
            {
                RightsTable.Allows(Role.Adult, resource, doing).ShouldBeTrue();
                foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Adult))
                    RightsTable.Of(role, resource, doing).ShouldNotBe(Reach.All, $"{role} {doing} {resource}");
            }
        }
    }

    [Theory]
    [InlineData(Resource.Money)]
    [InlineData(Resource.Balance)]
    [InlineData(Resource.Ahead)]
    [InlineData(Resource.Talk)]
    [InlineData(Resource.Lead)]
    [InlineData(Resource.Members)]
    [InlineData(Resource.Invitations)]
    [InlineData(Resource.HouseholdSettings)]
    [InlineData(Resource.Household)]
    [InlineData(Resource.Reasons)]
    [InlineData(Resource.Export)]
    public void What_is_the_adults_is_theirs_alone(Resource resource)
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Adult))
            foreach (var doing in Enum.GetValues<Doing>())
                RightsTable.Allows(role, resource, doing).ShouldBeFalse($"{role} {doing}");
    }

    [Fact]
    public void Nobody_but_an_adult_changes_anything_of_the_household()
    {
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Adult))
            foreach (var resource in Enum.GetValues<Resource>().Where(resource => resource != Resource.Account))
                RightsTable.Allows(role, resource, Doing.Change).ShouldBeFalse($"{role} {resource}");
    }

    [Fact]
    public void A_use_case_refuses_whatever_door_the_caller_came_through()
    {
        var carer = new Caller(new("home"), new("member"), Role.Carer, null, null);
        Should.Throw<AccessRefusedException>(() => carer.Demand(Resource.Members, Doing.Change));
    }
}
