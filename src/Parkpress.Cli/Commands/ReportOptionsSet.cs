using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>The options that say how findings are told.</summary>
internal sealed class ReportOptionsSet
{
    private readonly Option<string?> _format;
    private readonly Option<int> _maxPerRule;
    private readonly Option<bool> _strict;
    private readonly Option<bool> _quiet;
    private readonly Option<bool> _verbose;

    public ReportOptionsSet(CommandServices services)
    {
        Language language = services.Terminal.Language;
        string Say(string english, string chinese) => new LocalText(english, chinese).In(language);
        _strict = new Option<bool>("--strict") { Description = Say("count warnings as errors", "把警告当作错误") };
        _format = new Option<string?>("--format")
        {
            Description = Say("how findings are written: text for people, the others to the standard output (default: text)", "检查结果的格式：text 供人阅读，其余写到标准输出（默认为 text）"),
        };
        ChoiceOption.AcceptOnly(_format, language, ["text", "json", "sarif", "github"]);
        _maxPerRule = new Option<int>("--max-per-rule")
        {
            Description = Say("findings of one rule to tell, 0 for all of them (default: 20)", "每条规则最多列出多少处，0 表示全部（默认为 20）"),
            HelpName = "number",
            DefaultValueFactory = _ => ReportChoices.UsualMaxPerRule,
            CustomParser = result => ParseNumber(result, Say),
        };
        _quiet = new Option<bool>("--quiet", "-q") { Description = Say("print findings alone", "只输出检查结果") };
        _verbose = new Option<bool>("--verbose", "-v") { Description = Say("print more", "输出更多信息") };
    }

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_strict, _format, _maxPerRule, _quiet, _verbose])
        {
            command.Options.Add(option);
        }
    }

    public bool IsStrict(ParseResult parsed) => parsed.GetValue(_strict);

    public ReportChoices Read(ParseResult parsed) => new()
    {
        Format = parsed.GetValue(_format) switch
        {
            "json" => FindingFormat.Json,
            "sarif" => FindingFormat.Sarif,
            "github" => FindingFormat.GitHub,
            _ => FindingFormat.Text,
        },
        MaxPerRule = parsed.GetValue(_maxPerRule),
        Verbosity = parsed.GetValue(_quiet) ? Verbosity.Quiet : parsed.GetValue(_verbose) ? Verbosity.Verbose : Verbosity.Normal,
    };

    private static int ParseNumber(ArgumentResult result, Func<string, string, string> say)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        result.AddError(say($"--max-per-rule: `{text}` is not a whole number, 0 or more", $"--max-per-rule：`{text}` 不是 0 或更大的整数"));
        return 0;
    }
}
