using System.CommandLine;
using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Cli.Commands;

/// <summary>The help of a command: the library's layout, in the language of the user and aligned for 汉字.</summary>
/// <param name="language">Language of the headings; descriptions have it already.</param>
/// <param name="width">Columns to wrap at; null for none, as in a file.</param>
internal sealed class HelpText(Language language, int? width)
{
    private const int Indent = 2;
    private const int MinRoom = 24;

    public string Of(Command command)
    {
        Command[] parents = [.. command.Parents.OfType<Command>()];
        Option[] options = [.. command.Options.Concat(parents.SelectMany(parent => parent.Options).Where(option => option.Recursive)).Where(option => !option.Hidden)];
        var output = new StringBuilder();
        AppendSection(output, new("Description:", "说明："), [(command.Description ?? "", "")]);
        AppendSection(output, new("Usage:", "用法："), [(Usage(command, parents, options.Length > 0), "")]);
        AppendSection(output, new("Arguments:", "参数："), [.. command.Arguments.Select(argument => (Placeholder(argument.HelpName ?? argument.Name), argument.Description ?? ""))]);
        AppendSection(output, new("Options:", "选项："), [.. options.Select(option => (Names(option), option.Description ?? ""))]);
        AppendSection(output, new("Commands:", "命令："), [.. command.Subcommands.Where(subcommand => !subcommand.Hidden).Select(subcommand => (subcommand.Name, subcommand.Description ?? ""))]);
        return output.ToString();
    }

    private static string Placeholder(string name) => $"<{name}>";

    // Short names first, as in every manual; those of Windows are left to be found.
    private static string Names(Option option)
    {
        string names = string.Join(", ", option.Aliases.Append(option.Name).Where(name => !name.StartsWith('/')).OrderBy(name => name.StartsWith("--", StringComparison.Ordinal)));
        return option.HelpName is { } value ? $"{names} {Placeholder(value)}" : names;
    }

    private string Usage(Command command, Command[] parents, bool hasOptions)
    {
        List<string> words = [.. parents.Reverse().Append(command).Select(member => member.Name)];
        if (command.Subcommands.Count > 0)
        {
            words.Add(new LocalText("[command]", "[命令]").In(language));
        }

        foreach (Argument argument in command.Arguments)
        {
            string name = $"<{argument.Name}>";
            words.Add(argument.Arity.MinimumNumberOfValues > 0 ? name : argument.Arity.MaximumNumberOfValues > 1 ? $"[{name}...]" : $"[{name}]");
        }

        if (hasOptions)
        {
            words.Add(new LocalText("[options]", "[选项]").In(language));
        }

        return string.Join(' ', words);
    }

    private void AppendSection(StringBuilder output, LocalText heading, (string Left, string Right)[] rows)
    {
        if (rows.Length == 0)
        {
            return;
        }

        output.Append(heading.In(language)).Append('\n');
        int column = rows.Max(row => GlyphReader.Measure(row.Left)) + 2;
        int room = width is { } columns ? Math.Max(columns - Indent - column, MinRoom) : int.MaxValue;
        foreach ((string left, string right) in rows)
        {
            output.Append(' ', Indent).Append(left);
            int at = GlyphReader.Measure(left);
            foreach (string line in right.Length > 0 ? Wrap(right, room) : [])
            {
                output.Append(' ', column - at).Append(line).Append('\n');
                at = -Indent;
            }

            if (right.Length == 0)
            {
                output.Append('\n');
            }
        }

        output.Append('\n');
    }

    /// <summary>Breaks at spaces and between 汉字.</summary>
    private static List<string> Wrap(string text, int room)
    {
        var lines = new List<string>();
        int start = 0;
        int at = 0;
        int lastBreak = 0;
        foreach (Glyph glyph in GlyphReader.Read(text, 0))
        {
            bool mayBreakBefore = glyph.Span.Start > start && (text[glyph.Span.Start - 1] == ' ' || (glyph.Width == 2 && !"，。；：、）".Contains(glyph.Text, StringComparison.Ordinal)));
            lastBreak = mayBreakBefore ? glyph.Span.Start : lastBreak;
            at += glyph.Width;
            if (at > room && lastBreak > start)
            {
                lines.Add(text[start..lastBreak].TrimEnd(' '));
                start = lastBreak;
                at = GlyphReader.Measure(text[start..glyph.Span.End]);
            }
        }

        lines.Add(text[start..]);
        return lines;
    }
}
