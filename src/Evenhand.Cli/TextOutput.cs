using System.Text;

namespace Evenhand.Cli;

/// <summary>Writes a text to a file that the user named; an existing file is kept unless it is to be written over.</summary>
internal static class TextOutput
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="ifThere">What to do when the file exists already.</param>
    public static int Write(string path, string text, bool overwrite, string ifThere)
    {
        if (Refusal(path, overwrite, ifThere) is { } refusal)
            return Refuse(refusal);
        try
        {
            using var stream = new FileStream(path, overwrite ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            stream.Write(Utf8.GetBytes(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Refuse($"{path} cannot be written: {exception.Message}");
        }

        return ExitCode.Done;
    }

    /// <summary>Why nothing can be written there; null when it can.</summary>
    public static string? Refusal(string path, bool overwrite, string ifThere)
    {
        if (path.Trim().Length == 0)
            return "the name of the file is empty. Name a file.";
        if (Directory.Exists(path))
            return $"{path} is a folder. Name a file.";
        if (File.Exists(path) && !overwrite)
            return $"{path} exists already and was not changed. {ifThere}";
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is null || Directory.Exists(folder) ? null : $"the folder {folder} does not exist. Create it, or name a file elsewhere.";
    }

    public static int Refuse(string message)
    {
        Console.Error.WriteLine($"evenhand: {message}");
        return ExitCode.WrongInput;
    }
}
