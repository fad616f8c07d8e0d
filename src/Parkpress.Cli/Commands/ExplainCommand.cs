using System.CommandLine;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Make(CommandServices services)
    {
        Language language = services.Terminal.Language;
        var rule = new Argument<string?>("rule")
        {
            Description = new LocalText("code or name of a rule, such as PP4050 or broken-link (default: list all)", "规则的代码或名称，如 PP4050 或 broken-link（默认列出全部规则）").In(language),
            Arity = ArgumentArity.ZeroOrOne,
        };
        rule.CompletionSources.Add([.. RuleCatalog.All.Select(known => known.Code)]);
        var command = new Command("explain", new LocalText("Explains a rule.", "解释一条规则。").In(language)) { rule };
        command.SetAction(parsed => Run(services.Terminal, parsed.GetValue(rule)));
        return command;
    }

    private static int Run(Terminal terminal, string? wanted)
    {
        if (wanted is null)
        {
            foreach (string line in new ContentList(SiteContents.Empty, terminal.Language).ToLines(ContentList.Rules))
            {
                terminal.Output.WriteLine(line);
            }

            return ExitCodes.Success;
        }

        Rule? rule = RuleCatalog.All.FirstOrDefault(known => Matches(known, wanted));
        if (rule is null)
        {
            terminal.Error.WriteLine(Unknown(wanted).In(terminal.Language));
            return ExitCodes.Usage;
        }

        foreach (string line in RulePageText.Lines(RulePages.Read(rule, terminal.Language), terminal.Settings.HasColours))
        {
            terminal.Output.WriteLine(line);
        }

        return ExitCodes.Success;
    }

    private static bool Matches(Rule rule, string wanted) =>
        rule.Code.Equals(wanted, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    private static LocalText Unknown(string wanted)
    {
        string? nearest = NearestName.Find(wanted, RuleCatalog.All.SelectMany(rule => (string[])[rule.Code, rule.Name]));
        return nearest is null
            ? new LocalText($"there is no rule `{wanted}`; `parkpress explain` lists all", $"没有规则 `{wanted}`；全部规则见 `parkpress explain`")
            : new LocalText($"there is no rule `{wanted}`; did you mean `{nearest}`?", $"没有规则 `{wanted}`，是否想写 `{nearest}`？");
    }
}
