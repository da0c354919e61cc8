using System.Reflection;
using System.Text;

namespace Evenhand.Cli.Tests;

/// <summary>
/// One run of the program in this process: what it wrote and what it answered with.
/// The console is the process's own, so runs take turns.
/// </summary>
internal sealed record CommandRun(int Code, string Out, string Error)
{
    private static readonly Lock Turn = new();
    private static readonly MethodInfo Main = Assembly.Load("evenhand").EntryPoint!;

    public static CommandRun Of(params string[] arguments) => With("", arguments);

    public static CommandRun With(string input, params string[] arguments)
    {
        lock (Turn)
        {
            var (wasIn, wasOut, wasError) = (Console.In, Console.Out, Console.Error);
            using var standardOut = new StringWriter(new StringBuilder());
            using var standardError = new StringWriter(new StringBuilder());
            try
            {
                Console.SetIn(new StringReader(input));
                Console.SetOut(standardOut);
                Console.SetError(standardError);
                var answer = Main.Invoke(null, [arguments]);
                var code = answer switch
                {
                    int number => number,
                    Task<int> task => task.GetAwaiter().GetResult(),
                    _ => throw new InvalidOperationException("The program answers with an exit code."),
                };
                return new(code, standardOut.ToString(), standardError.ToString());
            }
            finally
            {
                Console.SetIn(wasIn);
                Console.SetOut(wasOut);
                Console.SetError(wasError);
            }
        }
    }
}
