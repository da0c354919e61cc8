using System.Globalization;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Web.Desks;

/// <summary>How a person is shown: the name, a mark of one or two letters or a sign, and one of eight colours that the person chose.</summary>
/// <param name="Hue">0 to 7.</param>
public sealed record PersonLook(PersonId Id, string Name, string Mark, int Hue);

/// <summary>The looks of a household's people: what each chose, else an initial and the next colour that is free.</summary>
internal static class PersonLooks
{
    private const int Hues = 8;

    public static IReadOnlyDictionary<PersonId, PersonLook> Of(Household household, IReadOnlyList<MemberRow> members)
    {
        var people = household.Adults.Select(adult => (adult.Id, adult.DisplayName))
            .Concat(household.Children.Select(child => (child.Id, child.DisplayName)))
            .Concat(household.Helpers.Select(helper => (helper.Id, helper.DisplayName)))
            .Concat(household.OnRequest.Select(request => (request.Id, request.DisplayName)))
            .DistinctBy(person => person.Id).ToList();
        var looks = new Dictionary<PersonId, PersonLook>();
        for (var index = 0; index < people.Count; index++)
        {
            var (id, name) = people[index];
            var chosen = members.FirstOrDefault(member => member.PersonId == id && member.LeftAt is null);
            var hue = int.TryParse(chosen?.Colour, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < Hues ? number : index % Hues;
            looks[id] = new(id, name, chosen is { Mark.Length: > 0 } ? chosen.Mark : Initial(name), hue);
        }

        return looks;
    }

    public static string Initial(string name) => StringInfo.GetNextTextElement(name.Length > 0 ? name : "?").ToUpperInvariant();
}
