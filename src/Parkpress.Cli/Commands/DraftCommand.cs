using System.CommandLine;
using Parkpress.Authoring;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress draft</c>.</summary>
internal sealed class DraftCommand
{
    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly Argument<string> _file;
    private readonly Option<bool> _off;

    private DraftCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _file = new Argument<string>("file") { Description = _services.Say("the article", "文章文件") };
        _off = new Option<bool>("--off") { Description = _services.Say("no longer a draft", "取消草稿状态") };
    }

    public static Command Make(CommandServices services)
    {
        var draft = new DraftCommand(services);
        var command = new Command("draft", services.Say("Takes an article off the site without deleting it.", "把文章改为草稿：不删除，但不再发布。")) { draft._file, draft._off, draft._site.Root };
        command.SetAction(draft.Run);
        return command;
    }

    private int Run(ParseResult parsed) => AuthoringGuard.Run(_services, _site.RootOf(parsed), workshop =>
    {
        bool isDraft = !parsed.GetValue(_off);
        string path = workshop.Locate(parsed.GetRequiredValue(_file), _services.Folder);
        new ArticleState(workshop).SetDraft(path, isDraft);
        _services.Terminal.Output.WriteLine(isDraft ? _services.Say($"{path} is a draft", $"{path} 已改为草稿") : _services.Say($"{path} is no draft any more", $"{path} 已取消草稿状态"));
    });
}
