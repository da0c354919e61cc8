namespace Evenhand.App.Init;

/// <summary>What an answer means, or what is wrong with it and what to write instead.</summary>
internal readonly record struct Answer<T>(T? Value, string? Wrong)
    where T : class
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static Answer<T> No(string wrong) => new(null, wrong);
}
