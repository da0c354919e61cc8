namespace Evenhand.Benchmarks.Instances.Crises;

/// <summary>Something that happens in a planned week (section 6 of the specification of the planning problem). Minutes of the horizon.</summary>
/// <param name="Now">When it becomes known.</param>
internal abstract record Crisis(int Now)
{
    public string Kind => GetType().Name;

    /// <summary>A child is ill: its stays in the period fall out, adults may take leave, today's pick-up is due at once.</summary>
    internal sealed record Sick(int Now, int Child, int From, int To) : Crisis(Now);

    /// <summary>The school at a place is closed on a day.</summary>
    internal sealed record Closed(int Now, int Place, int Day) : Crisis(Now);

    internal sealed record Meeting(int Now, int Agent, int Start, int End, int Place) : Crisis(Now);

    /// <summary>A carer or helper does not come in windows that begin in the period.</summary>
    internal sealed record CarerCancels(int Now, int Agent, int From, int To) : Crisis(Now);

    /// <summary>An adult is ill at home: work of the period falls out, and nothing else can be done in it.</summary>
    internal sealed record AdultIll(int Now, int Agent, int From, int To) : Crisis(Now);

    /// <summary>An adult is at another place for the period.</summary>
    internal sealed record Trip(int Now, int Agent, int From, int To, int Place) : Crisis(Now);
}
