using System.CommandLine;
using Evenhand.Benchmarks.CommandLine;

return new RootCommand("Measures speed and quality of plans; see bench/README.md.")
{
    PlannerCommand.Create(),
    HouseholdsCommand.Create(),
    WritesCommand.Create(),
    CalendarsCommand.Create(),
    AllCommand.Create(),
    GenerateCommand.Create(),
    EnginePlanCommand.Create(),
    PagesCommand.Create(),
}.Parse(args).Invoke();
