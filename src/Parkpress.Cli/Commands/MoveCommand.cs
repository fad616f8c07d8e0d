using System.CommandLine;
using Parkpress.Authoring;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress mv</c>.</summary>
internal sealed class MoveCommand
{
    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly Argument<string> _old;
    private readonly Argument<string> _new;

    private MoveCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _old = new Argument<string>("old") { Description = _services.Say("the article, file or folder", "要移动的文章、文件或文件夹") };
        _new = new Argument<string>("new") { Description = _services.Say("its new place; a folder takes it under its name", "新位置；如为文件夹则保留原名") };
    }

    public static Command Make(CommandServices services)
    {
        var move = new MoveCommand(services);
        var command = new Command("mv", services.Say("Moves or renames an article, mends the links to it, and keeps its old address.", "移动或重命名文章，修正指向它的链接，并保留旧网址。")) { move._old, move._new, move._site.Root };
        command.SetAction(move.Run);
        return command;
    }

    private int Run(ParseResult parsed) => AuthoringGuard.Run(_services, _site.RootOf(parsed), workshop =>
    {
        string to = parsed.GetRequiredValue(_new);
        string from = workshop.Locate(parsed.GetRequiredValue(_old), _services.Folder);
        MoveResult result = new PageMover(workshop).Move(from, workshop.Locate(to, _services.Folder) + (to.EndsWith('/') ? "/" : ""));
        TextWriter output = _services.Terminal.Output;
        foreach ((string old, string fresh) in result.Files)
        {
            output.WriteLine($"{old} -> {fresh}");
        }

        foreach ((string old, string fresh) in result.Addresses)
        {
            output.WriteLine(_services.Say($"{old} leads on to {fresh}", $"旧网址 {old} 跳转到 {fresh}"));
        }

        output.WriteLine(_services.Say($"{result.MendedLinks} links mended", $"已修正 {result.MendedLinks} 处链接"));
        foreach (string place in result.Unmended)
        {
            _services.Terminal.Error.WriteLine(_services.Say($"{place}: this link has to be changed by hand", $"{place}：请手工修改这处链接"));
        }
    });
}
