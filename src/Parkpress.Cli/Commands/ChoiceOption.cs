using System.Collections.Immutable;
using System.CommandLine;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>An option or argument whose value is one of a few words; the messages are ours, in the language of the user.</summary>
internal static class ChoiceOption
{
    /// <summary>Refuses every value that is not among the choices, and offers them for completion.</summary>
    public static void AcceptOnly(Option<string?> option, Language language, ImmutableArray<string> choices)
    {
        option.HelpName = string.Join('|', choices);
        option.CompletionSources.Add([.. choices]);
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !choices.Contains(value, StringComparer.Ordinal))
            {
                result.AddError(Refusal(option.Name, value, choices).In(language));
            }
        });
    }

    /// <summary>The same for an argument.</summary>
    public static void AcceptOnly(Argument<string?> argument, Language language, ImmutableArray<string> choices)
    {
        argument.HelpName = string.Join('|', choices);
        argument.CompletionSources.Add([.. choices]);
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !choices.Contains(value, StringComparer.Ordinal))
            {
                result.AddError(Refusal(argument.Name, value, choices).In(language));
            }
        });
    }

    private static LocalText Refusal(string name, string value, ImmutableArray<string> choices)
    {
        string all = string.Join(", ", choices.Select(choice => $"`{choice}`"));
        string allChinese = string.Join("、", choices.Select(choice => $"`{choice}`"));
        return NearestName.Find(value, choices) is { } nearest
            ? new LocalText($"{name}: `{value}` is none of {all}; did you mean `{nearest}`?", $"{name}：`{value}` 不在 {allChinese} 之中，是否想写 `{nearest}`？")
            : new LocalText($"{name}: `{value}` is none of {all}", $"{name}：`{value}` 不在 {allChinese} 之中");
    }
}
