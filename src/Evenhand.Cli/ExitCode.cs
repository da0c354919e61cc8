namespace Evenhand.Cli;

/// <summary>What every command answers with.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The household's answer is no: it does not fit, or gaps remain.</summary>
    public const int DoesNotFit = 1;

    public const int WrongInput = 2;

    public const int OurFault = 3;
}
