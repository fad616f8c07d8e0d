using System.CommandLine;
using System.Diagnostics;
using Parkpress.Authoring;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress new</c>.</summary>
internal sealed class NewCommand
{
    private static readonly string[] s_editorVariables = ["VISUAL", "EDITOR"];

    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly Argument<string> _kind;
    private readonly Argument<string> _title;
    private readonly Option<string?> _in;
    private readonly Option<string?> _name;
    private readonly Option<bool> _publish;
    private readonly Option<bool> _edit;

    private NewCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _kind = new Argument<string>("kind") { Description = _services.Say("kind of content: ", "内容类型：") + string.Join(" ", ContentKindNames.All.Select(item => item.Name)) };
        _kind.CompletionSources.Add(_ => ContentKindNames.All.Select(item => new System.CommandLine.Completions.CompletionItem(item.Name)));
        _title = new Argument<string>("title") { Description = _services.Say("its title", "标题") };
        _in = new Option<string?>("--in") { Description = _services.Say("folder below content/ (default: where pages of the kind lie)", "content/ 下的文件夹（默认为同类页面所在处）"), HelpName = "folder" };
        _name = new Option<string?>("--name") { Description = _services.Say("name of the file and last part of the address (default: from the title)", "文件名，也是网址的最后一段（默认取自标题）"), HelpName = "text" };
        _publish = new Option<bool>("--publish") { Description = _services.Say("not a draft: publish it with the next build", "不作为草稿，下次构建即发布") };
        _edit = new Option<bool>("--edit") { Description = _services.Say("open it in $VISUAL or $EDITOR", "用 $VISUAL 或 $EDITOR 打开") };
    }

    public static Command Make(CommandServices services)
    {
        var create = new NewCommand(services);
        var command = new Command("new", services.Say("Begins an article.", "新建一篇文章。")) { create._kind, create._title, create._site.Root, create._in, create._name, create._publish, create._edit };
        command.SetAction(create.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string kindName = parsed.GetRequiredValue(_kind);
        if (ContentKindNames.Find(kindName) is not { } kind)
        {
            string[] names = [.. ContentKindNames.All.Select(item => item.Name)];
            string nearest = NearestName.Find(kindName, names) is { } near ? _services.Say($"; did you mean `{near}`?", $"；是否想写 `{near}`？") : "";
            _services.Terminal.Error.WriteLine(_services.Say($"there is no kind `{kindName}`{nearest} (there are {string.Join(", ", names)})", $"没有类型 `{kindName}`{nearest}（可用的类型：{string.Join("、", names)}）"));
            return ExitCodes.Usage;
        }

        string root = _site.RootOf(parsed);
        return AuthoringGuard.Run(_services, root, workshop =>
        {
            DateOnly today = DateOnly.FromDateTime(_services.Clock.GetUtcNow().ToOffset(workshop.Config.TimeZone).DateTime);
            string path = new NewArticle(workshop, _services.Terminal.Language).Write(
                kind, parsed.GetRequiredValue(_title).ReplaceLineEndings(" ").Trim(), today, parsed.GetValue(_in), parsed.GetValue(_name), isDraft: !parsed.GetValue(_publish));
            _services.Terminal.Output.WriteLine(path);
            if (parsed.GetValue(_edit))
            {
                Edit(Path.Combine(root, path));
            }
        });
    }

    private void Edit(string file)
    {
        string? editor = s_editorVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        if (editor is null)
        {
            _services.Terminal.Error.WriteLine(_services.Say("set the variable EDITOR to the program that you write with", "请把环境变量 EDITOR 设为您使用的编辑器"));
            return;
        }

        // `code --wait`: a program and its arguments.
        string[] words = editor.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo(words[0], [.. words[1..], file]));
            process?.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            _services.Terminal.Error.WriteLine(_services.Say($"the editor `{words[0]}` cannot be started", $"无法启动编辑器 `{words[0]}`"));
        }
    }
}
