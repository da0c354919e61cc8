using Evenhand.App.CalendarsIn.Files;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.Calendar.Components;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;

namespace Evenhand.Cli;

/// <summary>Reads what the user named and, when it is wrong, says everything that is wrong on stderr.</summary>
internal static class HouseholdInput
{
    /// <summary>The household, or null after its problems have been written to stderr.</summary>
    public static HouseholdFile? Read(string path)
    {
        if (Bytes(path) is not { } bytes)
            return null;
        var read = HouseholdFile.Read(bytes, CatalogueFile.Shipped);
        if (read.Ok)
            return read.Value;
        Report(path, read.Problems);
        return null;
    }

    /// <summary>The calendars that the household file names, or null after what is wrong with them has been written to stderr.</summary>
    public static CalendarFiles? Calendars(HouseholdFile file, string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var read = CalendarFiles.Read(file.Calendars, name => BytesOf(Path.Combine(folder, name)));
        if (read.Ok)
            return read.Value;
        Report(path, read.Problems);
        return null;
    }

    /// <summary>Null for what cannot be read, and for what no calendar is as large as.</summary>
    private static byte[]? BytesOf(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= CalendarFile.MostBytes } ? File.ReadAllBytes(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file's bytes, or null after saying why they cannot be read.</summary>
    public static byte[]? Bytes(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return Refuse($"{path} is a folder. Name a file.");
            return File.Exists(path) ? File.ReadAllBytes(path) : Refuse($"{path} does not exist. Name a file, or run 'evenhand init {path}' to have a household file written.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>True when no scenario is asked for or the file has it.</summary>
    public static bool FindScenario(HouseholdFile file, string path, string? name, out Scenario? scenario)
    {
        scenario = name is null ? null : file.Household.Scenario(name);
        if (name is null || scenario is not null)
            return true;
        var known = file.Household.Scenarios.Select(s => s.Name).ToList();
        Console.Error.WriteLine($"{path}: the file has no scenario '{name}'. {(known.Count > 0 ? "It has: " + string.Join(", ", known) + "." : "It has none; write one under scenarios:.")}");
        return false;
    }

    public static void Report(string path, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem.Describe(path));
        if (problems.Count > 1)
            Console.Error.WriteLine($"{path}: {problems.Count} things to mend; nothing was changed.");
    }

    private static byte[]? Refuse(string message)
    {
        Console.Error.WriteLine($"evenhand: {message}");
        return null;
    }
}
