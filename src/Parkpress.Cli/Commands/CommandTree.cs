using System.CommandLine;
using System.CommandLine.Help;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>All commands. To add one, write it beside this file and add a line.</summary>
internal static class CommandTree
{
    public static Command Make(CommandServices services)
    {
        Language language = services.Terminal.Language;
        // Not RootCommand: that takes its name from the file that happens to run.
        var root = new Command("parkpress", new LocalText(
            "Builds static websites for Chinese public bodies: Markdown in, HTML out.",
            "为中文公共网站生成静态页面：写 Markdown，得到整个网站。").In(language))
        {
            InitCommand.Make(services),
            NewCommand.Make(services),
            ServeCommand.Make(services),
            BuildCommand.Make(services),
            CheckCommand.Make(services),
            ListCommand.Make(services),
            ExplainCommand.Make(services),
            DiffCommand.Make(services),
            VerifyCommand.Make(services),
            MoveCommand.Make(services),
            PublishDateCommand.Make(services),
            DraftCommand.Make(services),
            NextChangeCommand.Make(services),
            DoctorCommand.Make(services),
            CleanCommand.Make(services),
            SchemaCommand.Make(services),
            CompletionCommand.Make(services),
            CompletionCommand.MakeWorker(services, () => Make(services)),
        };
        var chosen = new Option<string?>("--lang")
        {
            Description = new LocalText("language of messages: zh or en (default: that of the system)", "提示信息的语言：zh 或 en（默认随系统）").In(language),
            Recursive = true,
        };
        ChoiceOption.AcceptOnly(chosen, language, ["zh", "en"]);
        root.Options.Add(chosen);
        var help = new HelpOption { Description = new LocalText("show this help", "显示帮助").In(language) };
        help.Action = new PrintHelp(services);
        root.Options.Add(help);
        // Not VersionOption: that refuses to stand beside `--lang`.
        root.Options.Add(new Option<bool>("--version")
        {
            Description = new LocalText("show the version", "显示版本").In(language),
            Action = new PrintVersion(services),
        });
        return root;
    }
}
