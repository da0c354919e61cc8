namespace Evenhand.Benchmarks.Report;

/// <param name="IsMet">Null when this run did not measure it.</param>
internal sealed record Target(string Words, string Reached, bool? IsMet)
{
    public string Verdict => IsMet switch { true => "yes", false => "no", null => "not measured" };
}
