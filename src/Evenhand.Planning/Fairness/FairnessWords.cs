namespace Evenhand.Planning.Fairness;

internal static class FairnessWords
{
    public static string Of(FairnessCertificate certificate)
    {
        if (certificate.Load.Count < 2) return "One adult carries everything; there is nothing to share out.";
        var with = certificate.IsHeld ? "with what each owns left in its place, " : "";
        if (certificate.IsProved) return $"Proved: {with}no plan under these rules that covers as much is fairer.";
        return certificate.GapMinutes switch
        {
            null => "How near this is to the fairest possible is not known.",
            0 => $"Proved: {with}under these rules nobody's largest load can be smaller.",
            var minutes when certificate.IsHeld => $"Within {minutes} minutes of the fairest possible with what each owns left in its place.",
            var minutes => $"Within {minutes} minutes of the fairest possible.",
        };
    }
}
