using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>
/// Says what is wrong with a command line. The library's own messages are English, so what it found is told in our words;
/// messages of our own options pass through.
/// </summary>
internal static class UsageErrors
{
    /// <summary>True when the command must not run. The library takes an unknown option for a path where paths may stand.</summary>
    public static bool IsWrong(ParseResult parsed) =>
        parsed.Errors.Count > 0 || (parsed.Action is not { ClearsParseErrors: true } && OptionsAmongArguments(parsed).Any());

    public static ImmutableArray<string> Describe(ParseResult parsed, Language language)
    {
        var messages = new List<string>();
        Command command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.Count == 0 && command.Subcommands.Count > 0)
        {
            messages.Add(new LocalText("no command is given", "没有指定命令").In(language));
        }

        string[] mistaken = [.. OptionsAmongArguments(parsed)];
        foreach (string token in parsed.UnmatchedTokens.Concat(mistaken))
        {
            messages.Add(Unknown(token, command).In(language));
        }

        foreach (ParseError error in parsed.Errors.Where(error => error.SymbolResult is not ArgumentResult { Tokens: [{ Value: var value }, ..] } || !mistaken.Contains(value)))
        {
            if (Describe(error) is { } text)
            {
                messages.Add(text.In(language));
            }
        }

        return [.. messages.Distinct()];
    }

    /// <summary>Words with a dash in the place of arguments; behind <c>--</c> they are meant.</summary>
    private static IEnumerable<string> OptionsAmongArguments(ParseResult parsed)
    {
        var meant = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        return parsed.CommandResult.Children.OfType<ArgumentResult>()
            .SelectMany(argument => argument.Tokens)
            .Select(token => token.Value)
            .Where(value => value.Length > 1 && value[0] == '-' && !meant.Contains(value));
    }

    private static LocalText? Describe(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0, Option: var option } =>
            new LocalText($"{option.Name} needs a value: {option.Name} <{option.HelpName}>", $"{option.Name} 需要一个值：{option.Name} <{option.HelpName}>"),
        OptionResult { Option: { Arity.MaximumNumberOfValues: var most } option } result when result.Tokens.Count > most =>
            new LocalText($"{option.Name} may be given once only", $"{option.Name} 只能给出一次"),
        ArgumentResult { Tokens.Count: 0, Parent: CommandResult, Argument: var argument } =>
            new LocalText($"<{argument.Name}> is missing: {argument.HelpName}", $"缺少 <{argument.Name}>：{argument.HelpName}"),
        // Unknown words and the missing command were told above.
        CommandResult => null,
        _ => LocalText.Same(error.Message),
    };

    private static LocalText Unknown(string token, Command command)
    {
        bool isOption = token.StartsWith('-');
        IEnumerable<string> known = isOption
            ? Family(command).SelectMany(member => member.Options.Where(option => member == command || option.Recursive)).SelectMany(option => option.Aliases.Prepend(option.Name))
            : command.Subcommands.Select(subcommand => subcommand.Name);
        string name = isOption ? token.Split('=', ':')[0] : token;
        LocalText what = isOption ? new("option", "选项") : command.Subcommands.Count > 0 ? new("command", "命令") : new("argument", "参数");
        return Nearest(name, known) is { } nearest
            ? new LocalText($"unknown {what.English} `{token}`; did you mean `{nearest}`?", $"未知的{what.Chinese} `{token}`，是否想写 `{nearest}`？")
            : new LocalText($"unknown {what.English} `{token}`", $"未知的{what.Chinese} `{token}`");
    }

    // The dashes that all options share must not make them look alike.
    private static string? Nearest(string name, IEnumerable<string> known)
    {
        ILookup<string, string> byWord = known.ToLookup(candidate => candidate.TrimStart('-'), StringComparer.Ordinal);
        return NearestName.Find(name.TrimStart('-'), byWord.Select(word => word.Key)) is { } word ? byWord[word].First() : null;
    }

    private static IEnumerable<Command> Family(Command command) => command.Parents.OfType<Command>().Prepend(command);
}
