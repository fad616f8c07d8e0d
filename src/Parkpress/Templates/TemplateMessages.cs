using System.Text.RegularExpressions;
using Parkpress.Diagnostics;

namespace Parkpress.Templates;

/// <summary>Brings Scriban's messages into the form of ours.</summary>
internal static partial class TemplateMessages
{
    /// <summary>The message in both languages; the most frequent ones in our own words.</summary>
    public static LocalText Translate(string message)
    {
        if (UnknownMember().Match(message) is { Success: true } member)
        {
            return new LocalText($"there is no member `{member.Groups[1].Value}`", $"没有成员 `{member.Groups[1].Value}`");
        }

        if (UnknownVariable().Match(message) is { Success: true } variable)
        {
            return new LocalText($"there is no variable or function `{variable.Groups[1].Value}`", $"没有变量或函数 `{variable.Groups[1].Value}`");
        }

        if (NullTarget().Match(message) is { Success: true } target)
        {
            return new LocalText(
                $"`{target.Groups[1].Value}` is null here; ask `if {target.Groups[1].Value}` first",
                $"`{target.Groups[1].Value}` 在此处为 null；请先用 `if {target.Groups[1].Value}` 判断");
        }

        if (OfLimit(message) is { } limit)
        {
            return limit;
        }

        string clean = Clean(message);
        return new LocalText(clean, $"模板出错：`{clean.Replace('`', '\'')}`");
    }

    // The first three are our own.
    private static LocalText? OfLimit(string message) => message switch
    {
        "the page takes more than 1 GiB of memory" => new LocalText(message, "生成这个页面占用的内存超过 1 GiB"),
        "the page is larger than 64 MiB" => new LocalText(message, "页面超过 64 MiB"),
        _ when message.StartsWith("the page takes longer", StringComparison.Ordinal) => new LocalText(message, "生成这个页面用时过长"),
        _ when message.Contains("engine has timed out", StringComparison.Ordinal) => new LocalText("the pattern takes too long on this text", "用这个正则表达式匹配这段文字用时过长"),
        _ when message.StartsWith("Insufficient memory", StringComparison.Ordinal) => new LocalText("the value takes more memory than there is", "这个值所需的内存超出可用内存"),
        _ => null,
    };

    /// <summary>What the parser says; most often a block lacks its end.</summary>
    public static LocalText TranslateSyntax(string message)
    {
        if (MissingEnd().Match(message) is { Success: true } block)
        {
            return new LocalText($"`{block.Groups[1].Value}` has no `end`", $"`{block.Groups[1].Value}` 缺少对应的 `end`");
        }

        string clean = Clean(message);
        return new LocalText(clean, $"模板语法有误：`{clean.Replace('`', '\'')}`");
    }

    /// <summary>Lower-case start, no full stop, angle brackets to backticks.</summary>
    public static string Clean(string message)
    {
        string trimmed = message.Trim().TrimEnd('.').Replace('<', '`').Replace('>', '`');
        return trimmed.Length > 1 && char.IsAsciiLetterUpper(trimmed[0]) && !char.IsAsciiLetterUpper(trimmed[1])
            ? char.ToLowerInvariant(trimmed[0]) + trimmed[1..]
            : trimmed;
    }

    [GeneratedRegex(@"`?<?end>?`? statement was not found in: `?(\w+)", RegexOptions.CultureInvariant)]
    private static partial Regex MissingEnd();

    [GeneratedRegex(@"^Cannot get member with name ([\w]+)", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownMember();

    [GeneratedRegex(@"^The variable or function `([^`]+)` was not found", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownVariable();

    [GeneratedRegex(@"^Object `([^`]+)` is null", RegexOptions.CultureInvariant)]
    private static partial Regex NullTarget();
}
