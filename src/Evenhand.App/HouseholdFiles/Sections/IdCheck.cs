namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Everyone has one id, and none of the words that mean something else.</summary>
internal static class IdCheck
{
    private static readonly string[] Reserved = ["rotates", "each_their_own", "not_doing", "nobody"];

    public static void Check(Fields root, Cross cross)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in new[] { "adults", "children", "helpers", "on_request" })
        {
            foreach (var entry in root.Map(group).Entries)
            {
                var at = root.Map(group);
                if (entry.Key.Trim().Length == 0)
                    cross.Add("empty-id", at, entry.Key, "an id is empty.", "Give everyone a short name.");
                if (group != "children" && Reserved.Contains(entry.Key, StringComparer.Ordinal))
                    cross.Add("reserved-id", at, entry.Key, $"'{entry.Key}' means something else in this file.", "Use another id.");
                if (group == "on_request")
                    CheckRequest(entry.Key, at, seen, cross);
                else if (!seen.TryAdd(entry.Key, group))
                    cross.Add("id-twice", at, entry.Key, $"'{entry.Key}' is already an id under {seen[entry.Key]}.", "Give everyone an id of their own.");
            }
        }

        if (!root.Map("adults").Entries.Any())
            cross.Add("no-adult", root, "adults", "the household has no adult.", "Write at least one, for example adults: {a: {blocks: []}}.");
    }

    /// <summary>A helper may also be asked for more, and an adult may offer leave of their own: ring self.</summary>
    private static void CheckRequest(string id, Fields requests, Dictionary<string, string> seen, Cross cross)
    {
        var group = seen.GetValueOrDefault(id);
        var self = requests.Map(id).Text("ring") == "self";
        if (self && group != "adults")
            cross.Add("not-an-adult", requests.Map(id), "ring", $"'{id}' is not an adult of this household; ring self is what an adult offers.", "Write family, neighbour, parents or paid, or use the adult's id.");
        else if (!self && group is "adults" or "children")
            cross.Add("id-twice", requests, id, $"'{id}' is already an id under {group}.", group == "adults" ? "Write ring: self when the adult offers it, or use another id." : "Give everyone an id of their own.");
    }
}
