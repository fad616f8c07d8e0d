using System.CommandLine;
using System.Text;
using Parkpress.Cli.Commands;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli;

/// <summary>Reads the command line. Exit codes: 0 done, 1 the content has errors, 2 the command line is wrong, 3 a failure of Parkpress or the machine.</summary>
internal static class Program
{
    public static int Main(string[] arguments)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(arguments, Console.Out, Console.Error, TimeProvider.System, Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable);
    }

    /// <summary>Runs one command; everything it needs of the world is an argument, so that transcripts can be tested.</summary>
    internal static int Run(
        string[] arguments, TextWriter output, TextWriter error, TimeProvider clock, string folder, Func<string, string?> environment)
    {
        Language language = LanguageChoice.From(arguments, environment);
        var terminal = new Terminal(output, error, language, TerminalSettings.From(environment));
        Command root = CommandTree.Make(new CommandServices(terminal, clock, folder));
        // Without response files: `@` may begin the name of a file.
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (UsageErrors.IsWrong(parsed))
        {
            foreach (string message in UsageErrors.Describe(parsed, language))
            {
                error.WriteLine(message);
            }

            error.WriteLine(new LocalText("`parkpress --help` shows what there is", "用法见 `parkpress --help`").In(language));
            return ExitCodes.Usage;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }
}
