using Evenhand.Benchmarks;

var root = args.Length > 0 ? args[0] : Directory.GetCurrentDirectory();
var examples = Path.Combine(root, "examples", "households");
if (!Directory.Exists(examples))
{
    Console.Error.WriteLine($"bench: {examples} does not exist. Run it from the repository, or name the repository as the first argument.");
    return 2;
}

var table = HouseholdBench.Run(Directory.EnumerateFiles(examples, "*.yaml").Order(StringComparer.Ordinal));
Console.Out.Write(table);
return 0;
