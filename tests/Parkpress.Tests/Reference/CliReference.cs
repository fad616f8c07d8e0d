using System.CommandLine;
using System.Text;
using Parkpress.Cli.Commands;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Reference;

/// <summary>The tables of docs/cli.md.</summary>
internal static class CliReference
{
    public const string Path = "docs/cli.md";

    public static IEnumerable<GeneratedBlock> Blocks() => [new("commands", Commands()), new("options", GlobalOptions())];

    private static string Commands()
    {
        (Command english, Command chinese) = (Tree(Language.English), Tree(Language.Chinese));
        var text = new StringBuilder();
        foreach ((Command command, Command translated) in english.Subcommands.Zip(chinese.Subcommands))
        {
            text.Append($"### `parkpress {command.Name}`\n\n{command.Description} {translated.Description}\n\n")
                .Append(ArgumentsOf(command, translated))
                .Append(command.Options.Count > 0 ? TableOf(command.Options, translated.Options) + "\n" : "");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string GlobalOptions() => TableOf(Tree(Language.English).Options, Tree(Language.Chinese).Options);

    private static string ArgumentsOf(Command command, Command translated)
    {
        var table = new MarkdownTable("Argument", "Meaning", "含义");
        foreach ((Argument argument, Argument same) in command.Arguments.Zip(translated.Arguments))
        {
            table.AddRow($"`{argument.HelpName ?? argument.Name}`", argument.Description ?? "", same.Description ?? "");
        }

        return command.Arguments.Count > 0 ? table + "\n" : "";
    }

    private static string TableOf(IEnumerable<Option> options, IEnumerable<Option> translated)
    {
        var table = new MarkdownTable("Option", "Meaning", "含义");
        foreach ((Option option, Option same) in options.Zip(translated))
        {
            string names = string.Join(", ", option.Aliases.Prepend(option.Name).Select(name => $"`{name}`"));
            string argument = option.HelpName is { } name ? $" `<{name}>`" : "";
            table.AddRow(names + argument, option.Description ?? "", same.Description ?? "");
        }

        return table.ToString();
    }

    private static Command Tree(Language language)
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, language, new TerminalSettings(IsInteractive: false, HasColours: false, Width: 100));
        return CommandTree.Make(new CommandServices(terminal, TimeProvider.System, "."));
    }
}
