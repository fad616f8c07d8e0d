using System.CommandLine;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>The options that say which site is meant.</summary>
internal sealed class SiteOptionsSet
{
    private readonly CommandServices _services;

    public SiteOptionsSet(CommandServices services)
    {
        _services = services;
        Language language = services.Terminal.Language;
        Root = new Option<string>("--root")
        {
            Description = new LocalText("folder with site.yml and content/ (default: this folder)", "包含 site.yml 和 content/ 的文件夹（默认为当前文件夹）").In(language),
            DefaultValueFactory = _ => ".",
            HelpName = "folder",
        };
        Output = new Option<string?>("--output", "-o")
        {
            Description = new LocalText("folder for the site (default: public/ below the root)", "输出文件夹（默认为站点下的 public/）").In(language),
            HelpName = "folder",
        };
        Cache = new Option<string?>("--cache")
        {
            Description = new LocalText("folder for what later builds reuse (default: .cache/parkpress below the root)", "缓存文件夹（默认为站点下的 .cache/parkpress）").In(language),
            HelpName = "folder",
        };
    }

    public Option<string> Root { get; }

    public Option<string?> Output { get; }

    public Option<string?> Cache { get; }

    public void AddTo(Command command)
    {
        command.Options.Add(Root);
        command.Options.Add(Output);
        command.Options.Add(Cache);
    }

    /// <summary>Adds the options of a command that writes no site.</summary>
    public void AddReadingTo(Command command)
    {
        command.Options.Add(Root);
        command.Options.Add(Cache);
    }

    public string RootOf(ParseResult parsed) => Full(parsed.GetValue(Root)!);

    public string OutputOf(ParseResult parsed) => parsed.GetValue(Output) is { } output ? Full(output) : Path.Combine(RootOf(parsed), "public");

    public string CacheOf(ParseResult parsed) => parsed.GetValue(Cache) is { } cache ? Full(cache) : Path.Combine(RootOf(parsed), ".cache", "parkpress");

    /// <summary>The root as seen from the current folder, which is that of the repository in a workflow: <c>docs/site/</c>, or empty for that folder itself or one elsewhere.</summary>
    public string PrefixOf(ParseResult parsed)
    {
        string relative = Path.GetRelativePath(_services.Folder, RootOf(parsed)).Replace('\\', '/');
        return relative == "." || relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative + "/";
    }

    private string Full(string path) => Path.GetFullPath(path, _services.Folder);
}
