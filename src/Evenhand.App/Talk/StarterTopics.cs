namespace Evenhand.App.Talk;

/// <summary>
/// The twelve questions that are mostly assumed and rarely said (M136). Each adult answers alone. Ready answers are words that
/// every language has, and the adults themselves; own words are always possible.
/// </summary>
public static class StarterTopics
{
    public static IReadOnlyList<StarterTopic> All { get; } =
    [
        new("children_wanted", ["yes", "no", "not sure"]),
        new("career_rank", ["equal"], NamesAdults: true),
        new("whose_job_moves_us", ["equal", "neither"], NamesAdults: true),
        new("if_one_stays_home", ["either", "neither"], NamesAdults: true),
        new("leave_after_birth_weeks", []),
        new("sick_day_order", ["alternate"], NamesAdults: true),
        new("first_on_emergency_form", [], NamesAdults: true),
        new("night_wakings", ["alternate"], NamesAdults: true),
        new("paid_care", ["yes", "no", "some"]),
        new("who_cooks", ["alternate", "both"], NamesAdults: true),
        new("money", ["joint", "joint with own accounts", "separate"]),
        new("one_demanding_job_at_a_time", ["yes", "no"]),
    ];

    public static StarterTopic? Find(string id) => All.FirstOrDefault(topic => topic.Id == id);
}

/// <param name="Words">Ready answers, by their key.</param>
/// <param name="NamesAdults">Each adult is a ready answer.</param>
public sealed record StarterTopic(string Id, IReadOnlyList<string> Words, bool NamesAdults = false);
