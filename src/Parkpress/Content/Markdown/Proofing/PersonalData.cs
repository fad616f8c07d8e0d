using System.Buffers;
using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Proofing;

/// <summary>Finds numbers of persons that should not be published unawares: of identity cards, mobile phones, bank cards.</summary>
/// <remarks>Hot: reads every text, but no further than from one digit to the next. O(n), for what is looked at around a number is bounded.</remarks>
internal static class PersonalData
{
    private const int LongestLabel = 12;
    private const int LongestAddress = 200;

    private static readonly SearchValues<char> s_lineEnds = SearchValues.Create("\r\n");

    // What a number is called when it is that of a thing.
    private static readonly ImmutableArray<string> s_things = ["编号", "单号", "批号", "序列号", "条码", "代码", "QQ", "qq"];

    // What is counted is no phone number.
    private static readonly SearchValues<char> s_units = SearchValues.Create("元万亿千个人次吨件股%％");

    /// <summary>Reads the body of a document.</summary>
    public static void Check(ReadingContext context)
    {
        HashSet<string>? published = null;
        int i = 0;
        while (Find(context.Text, ref i) is { } run)
        {
            published ??= run.Kind == NumberKind.Mobile ? FindPublished(context.Text) : null;
            Report(context, run, published);
        }
    }

    /// <summary>Reads one value of front matter.</summary>
    public static void CheckValue(SourceText source, TextSpan value, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(value.Start, value.Length);
        int i = 0;
        while (Find(text, ref i) is { } run)
        {
            (Rule rule, LocalText help) = Describe(run.Kind, run.Digits(text), InField);
            diagnostics.Report(rule, new Label(source.Path, new TextSpan(value.Start + run.Start, value.Start + run.End)), help);
        }
    }

    /// <summary>The next number of a person from <paramref name="i"/> on, which moves behind it; null when there is none.</summary>
    private static NumberRun? Find(ReadOnlySpan<char> text, ref int i)
    {
        while (text[i..].IndexOfAnyInRange('0', '9') is >= 0 and var next)
        {
            i += next;
            NumberRun run = NumberRun.Read(text, i);
            i = run.End;
            if (run.Kind != NumberKind.None && IsAlone(text, run) && !IsOfThing(text, run) && !IsInAddress(text, run.Start))
            {
                return run;
            }
        }

        return null;
    }

    // `0.13812345678`, `a13812345678` and `13812345678-2` are parts of something longer.
    private static bool IsAlone(ReadOnlySpan<char> text, NumberRun run)
    {
        int start = run.Kind == NumberKind.Mobile ? SkipCountry(text, run.Start) : run.Start;
        char before = start == 0 ? '\n' : text[start - 1];
        char after = run.End == text.Length ? '\n' : text[run.End];
        bool isTail = before is '.' or '-' or ',' && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2]);
        bool isHead = after is '.' or '-' or ',' && run.End + 1 < text.Length && char.IsAsciiLetterOrDigit(text[run.End + 1]);
        return !IsWordCharacter(before) && !IsWordCharacter(after) && !isTail && !isHead
            && !(run.Kind == NumberKind.Mobile && IsCounted(text[run.End..]));
    }

    private static bool IsCounted(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        return !rest.IsEmpty && s_units.Contains(rest[0]);
    }

    // `+86`, `86-`: the country code belongs to the number.
    private static int SkipCountry(ReadOnlySpan<char> text, int start)
    {
        int end = start > 0 && text[start - 1] is '-' or ' ' ? start - 1 : start;
        return text[..end].EndsWith("86") ? end - 2 : start;
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '%' or '#' or '$' or '¥' or '￥';

    private static bool IsOfThing(ReadOnlySpan<char> text, NumberRun run)
    {
        ReadOnlySpan<char> label = text[Math.Max(0, run.Start - LongestLabel)..run.Start];
        label = label[(label.LastIndexOfAny(s_lineEnds) + 1)..].TrimEnd(" ：:为是*|`\u3000");
        foreach (string thing in s_things)
        {
            if (label.EndsWith(thing, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // In `https://a.cn/13812345678` and `](13812345678.pdf)` the digits are an address.
    private static bool IsInAddress(ReadOnlySpan<char> text, int start)
    {
        int from = Math.Max(0, start - LongestAddress);
        ReadOnlySpan<char> before = text[from..start];
        int i = before.Length;
        while (i > 0 && before[i - 1] is > ' ' and < '\u007F')
        {
            i--;
        }

        before = before[i..];
        int address = Math.Max(before.LastIndexOf("://"), Math.Max(before.LastIndexOf("]("), before.LastIndexOf("tel:")));
        return address >= 0 && !before[(address + 2)..].Contains(')');
    }

    /// <summary>Numbers that the page itself asks to call: who makes a link <c>tel:</c> wants it to be known.</summary>
    private static HashSet<string> FindPublished(ReadOnlySpan<char> text)
    {
        var published = new HashSet<string>(StringComparer.Ordinal);
        int i = 0;
        while (true)
        {
            int next = text[i..].IndexOf("tel:");
            if (next < 0)
            {
                return published;
            }

            i += next + 4;
            ReadOnlySpan<char> rest = text[i..];
            rest = rest.StartsWith("+86") ? rest[3..].TrimStart('-') : rest;
            NumberRun run = NumberRun.Read(rest, 0);
            if (run.Kind == NumberKind.Mobile)
            {
                published.Add(run.Digits(rest));
            }
        }
    }

    private static void Report(ReadingContext context, NumberRun run, HashSet<string>? published)
    {
        string digits = run.Digits(context.Text);
        if (run.Kind != NumberKind.Mobile || published?.Contains(digits) != true)
        {
            (Rule rule, LocalText help) = Describe(run.Kind, digits, InBody);
            context.Report(rule, context.Locate(run.Start, run.End), help);
        }
    }

    private static (Rule Rule, LocalText Help) Describe(NumberKind kind, string digits, Func<string, LocalText> cureOfMobile) => kind switch
    {
        NumberKind.Identity => (MarkdownRules.IdentityNumber, new LocalText(
            $"hide its middle: `{digits[..6]}********{digits[14..]}`", $"请隐去中间各位：`{digits[..6]}********{digits[14..]}`")),
        NumberKind.Mobile => (MarkdownRules.MobileNumber, cureOfMobile(digits)),
        _ => (MarkdownRules.BankCardNumber, new LocalText(
            $"take it out, or leave its last four digits: `**** {digits[^4..]}`", $"请删除，或只保留末四位：`**** {digits[^4..]}`")),
    };

    private static LocalText InBody(string digits) => new(
        $"take it out, or, if everybody may call it, make it a link: `[{digits}](tel:{digits})`",
        $"请删除；如为对外公开的号码，请写成链接：`[{digits}](tel:{digits})`");

    private static LocalText InField(string digits) => new(
        $"take it out, or, if everybody may call it, write it in the text as a link: `[{digits}](tel:{digits})`",
        $"请删除；如为对外公开的号码，请在正文中写成链接：`[{digits}](tel:{digits})`");
}
