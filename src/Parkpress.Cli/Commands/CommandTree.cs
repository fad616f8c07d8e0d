using System.CommandLine;
using System.CommandLine.Help;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>All commands. To add one, write it beside this file and add a line.</summary>
internal static class CommandTree
{
    public static RootCommand Make(CommandServices services)
    {
        Language language = services.Terminal.Language;
        var root = new RootCommand(new LocalText(
            "Builds static websites for Chinese public bodies: Markdown in, HTML out.",
            "为中文公共网站生成静态页面：写 Markdown，得到整个网站。").In(language))
        {
            BuildCommand.Make(services),
            CleanCommand.Make(services),
        };
        var chosen = new Option<string?>("--lang")
        {
            Description = new LocalText("language of messages: zh or en (default: that of the system)", "提示信息的语言：zh 或 en（默认随系统）").In(language),
            Recursive = true,
        };
        chosen.AcceptOnlyFromAmong("zh", "en");
        root.Options.Add(chosen);
        VersionOption version = root.Options.OfType<VersionOption>().Single();
        version.Action = new PrintVersion(services);
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, services);
        return root;
    }
}
