using System.CommandLine;
using Evenhand.Cli;
using Evenhand.Cli.Commands;

var root = new RootCommand("Evenhand runs a home the way a good team runs its work: one owner for every responsibility, and a fair week around everyone's real hours.")
{
    CheckCommand.Create(),
    BalanceCommand.Create(),
    DealCommand.Create(),
    HandOverCommand.Create(),
    OnCallCommand.Create(),
    SchemaCommand.Create(),
    PlanCommand.Create(),
    SolveCommand.Create(),
    WhyCommand.Create(),
    WaysCommand.Create(),
    RecurCommand.Create(),
    ExpandCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
    BackupCommand.Create(),
    DeleteCommand.Create(),
    RestoreCommand.Create(),
    DoctorCommand.Create(),
    InitCommand.Create(),
    ServeCommand.Create(),
};

try
{
    var parsed = root.Parse(args);
    if (parsed.Errors.Count > 0)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine($"evenhand: {error.Message}");
        Console.Error.WriteLine("evenhand: 'evenhand --help' lists the commands; 'evenhand COMMAND --help' shows examples.");
        return ExitCode.WrongInput;
    }

    return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is not OperationCanceledException)
{
    Console.Error.WriteLine($"evenhand: something went wrong that is our fault: {exception.Message}");
    if (Environment.GetEnvironmentVariable("EVENHAND_DEBUG") is not null)
        Console.Error.WriteLine(exception);
    else
        Console.Error.WriteLine("evenhand: nothing was changed. Set EVENHAND_DEBUG=1 and run it again for the details to report.");
    return ExitCode.OurFault;
}
