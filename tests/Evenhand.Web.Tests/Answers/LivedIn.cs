using Evenhand.Web.Tests.Household;

namespace Evenhand.Web.Tests.Answers;

/// <summary>One household of the examples, whose pages answer its question; read once for all tests of a class.</summary>
public abstract class LivedIn(string example) : IAsyncLifetime
{
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);

    internal House House { get; private set; } = null!;

    /// <summary>What one adult reads on a page.</summary>
    public async Task<string> Words(string path, string who = "a")
    {
        if (!words.TryGetValue(who + path, out var read))
            words[who + path] = read = House.Words(await House.Page(who, path));
        return read;
    }

    public async Task InitializeAsync() => House = await House.OfExample(example);

    public async Task DisposeAsync() => await House.DisposeAsync();
}
