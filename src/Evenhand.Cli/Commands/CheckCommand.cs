using System.CommandLine;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand check</c>: the facts of a household.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var command = new Command("check", "The household's facts: gaps, hours, who owns what, the arithmetic of its questions.") { file };
        command.SetAction(parsed =>
        {
            var household = HouseholdInput.Read(parsed.GetValue(file)!);
            if (household is null)
                return ExitCode.WrongInput;
            Console.WriteLine($"{household.Household.Id}: {household.Household.Adults.Count} adults, {household.Household.Children.Count} children");
            return ExitCode.Done;
        });
        return command;
    }
}
