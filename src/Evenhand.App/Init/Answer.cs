namespace Evenhand.App.Init;

/// <summary>What an answer means, or what is wrong with it.</summary>
internal readonly record struct Answer<T>(T? Value, AnswerFault? Fault)
    where T : class
{
    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(AnswerFault fault) => new(null, fault);
}
