using System.Text.RegularExpressions;
using Parkpress.Diagnostics;
using Parkpress.Tests.Architecture;

namespace Parkpress.Tests.Findings;

/// <summary>No message lacks a cure or a language.</summary>
public sealed partial class MessageTests
{
    public static TheoryData<string> Codes => [.. RuleCatalog.All.Select(rule => rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_speaks_both_languages_and_names_a_cure(string code)
    {
        FindingsReport report = RuleExample.ReportOf(code);

        Assert.All(report.Items, item => Assert.NotEmpty(item.Help.In(Language.English)));
        Assert.All(report.Items, item => Assert.NotEmpty(item.Help.In(Language.Chinese)));
        Assert.Equal("", string.Join("\n", report.Texts.Where(text => MessageTexts.ProblemOf(text) is not null).Select(text => $"{text}: {MessageTexts.ProblemOf(text)}")));
    }

    [Fact]
    public void Texts_in_the_code_are_found() => Assert.True(MessageTexts.InCode.Length > 200, $"only {MessageTexts.InCode.Length} texts");

    [Fact]
    public void A_text_in_the_code_speaks_both_languages() =>
        Assert.Equal("", string.Join("\n", MessageTexts.InCode.Where(item => MessageTexts.ProblemOf(item.Text) is not null).Select(item => $"{item.Place}: {item.Text}: {MessageTexts.ProblemOf(item.Text)}")));

    [Theory]
    [InlineData("field is given twice", "")]
    [InlineData("field is given twice", "field is given twice")]
    [InlineData("field is given twice", "`field` given")]
    [InlineData("field 字段 is given twice", "字段重复")]
    [InlineData("did not find it", "无法解析：did not find it")]
    [InlineData("Field is given twice", "字段重复")]
    [InlineData("field is given twice.", "字段重复")]
    [InlineData("field is given twice", "字段重复。")]
    [InlineData("field is given twice", "字段重复, 请删除")]
    public void A_text_that_lacks_something_is_seen(string english, string chinese) =>
        Assert.NotNull(MessageTexts.ProblemOf(new LocalText(english, chinese)));

    [Theory]
    [InlineData("`字段` is given twice", "`字段` 重复")]
    [InlineData("`news.md`", "`news.md`")]
    [InlineData("HTML in `news.md`", "`news.md` 中有 HTML")]
    public void A_text_that_lacks_nothing_is_left_alone(string english, string chinese) =>
        Assert.Null(MessageTexts.ProblemOf(new LocalText(english, chinese)));

    [Fact]
    public void Calls_that_report_are_found() => Assert.True(Calls().Count() > 80, $"only {Calls().Count()} calls");

    /// <summary>A cure that is computed cannot be looked at here; the findings of every rule's example are, above.</summary>
    [Fact]
    public void A_call_that_reports_gives_a_cure() =>
        Assert.Empty(Calls().Where(call => HelpOf(call.Arguments) is null or "" or "default" or "default(LocalText)" or "new()" or "new LocalText()")
            .Select(call => $"{call.Place}: {string.Join(" | ", call.Arguments)}"));

    [Fact]
    public void No_cure_in_the_code_is_an_empty_text() =>
        Assert.DoesNotContain(MessageTexts.InCode, item => item.Text.English.Length == 0 || item.Text.Chinese.Length == 0);

    /// <summary>The arguments of every call of a method <c>Report</c> that takes a rule.</summary>
    private static IEnumerable<(string Place, string[] Arguments)> Calls() =>
        from file in SourceCode.Library
        from match in ReportCall().Matches(file.Code)
        let arguments = Split(file.Code, match.Index + match.Length)
        where arguments.Length >= 3 && RuleName().IsMatch(arguments[0])
        select (file.Path, arguments);

    private static string? HelpOf(string[] arguments) =>
        arguments.FirstOrDefault(argument => argument.StartsWith("help:", StringComparison.Ordinal))?["help:".Length..].Trim()
        ?? (arguments[2].StartsWith("message:", StringComparison.Ordinal) ? null : arguments[2]);

    /// <summary>What stands between the commas of a call, up to its closing parenthesis; the code holds no literals.</summary>
    private static string[] Split(string code, int start)
    {
        var arguments = new List<string>();
        int depth = 0;
        int from = start;
        for (int i = start; i < code.Length; i++)
        {
            if (code[i] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (code[i] is ')' or ']' or '}' && depth-- == 0)
            {
                arguments.Add(code[from..i].Trim());
                break;
            }
            else if (code[i] == ',' && depth == 0)
            {
                arguments.Add(code[from..i].Trim());
                from = i + 1;
            }
        }

        return [.. arguments];
    }

    [GeneratedRegex(@"\bReport(?:Once)?\(")]
    private static partial Regex ReportCall();

    // `SourceRules.NotUtf8`, or a parameter or choice of a rule; not the declaration of a method.
    [GeneratedRegex(@"Rules\.\w|^rule$|\? \w+Rules")]
    private static partial Regex RuleName();
}
