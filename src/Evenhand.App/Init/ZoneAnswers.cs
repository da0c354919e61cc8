using Evenhand.App.HouseholdFiles.Shapes;

namespace Evenhand.App.Init;

internal static class ZoneAnswers
{
    public static Answer<string> Understand(string answer)
    {
        if (Values.Zone(answer) is { } zone)
            return zone.Id;
        return Slips.Zone(answer) is { } meant
            ? meant
            : AnswerFault.Of("zone", $"'{answer}' is not an IANA time zone. Write a continent and a city, for example Europe/Berlin or America/New_York.");
    }
}
