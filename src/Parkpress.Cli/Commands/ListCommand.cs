using System.Collections.Immutable;
using System.CommandLine;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress list</c>.</summary>
internal sealed class ListCommand
{
    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly ContentOptionsSet _content;
    private readonly Argument<string?> _what;
    private readonly Option<string?> _format;

    private ListCommand(CommandServices services)
    {
        _services = services;
        Language language = services.Terminal.Language;
        _site = new SiteOptionsSet(services);
        _content = new ContentOptionsSet(services);
        _what = new Argument<string?>("what")
        {
            Description = new LocalText("what to list", "列出什么").In(language),
            Arity = ArgumentArity.ExactlyOne,
        };
        ChoiceOption.AcceptOnly(_what, language, ContentList.Names);
        _format = new Option<string?>("--format")
        {
            Description = new LocalText("text for people or json for programs (default: text)", "text 供人阅读，json 供程序读取（默认为 text）").In(language),
        };
        ChoiceOption.AcceptOnly(_format, language, ["text", "json"]);
    }

    public static Command Make(CommandServices services)
    {
        var list = new ListCommand(services);
        var command = new Command("list", new LocalText("Lists what the site holds.", "列出站点的内容。").In(services.Terminal.Language));
        command.Arguments.Add(list._what);
        command.Options.Add(list._site.Root);
        list._content.AddReadingTo(command);
        command.Options.Add(list._format);
        command.SetAction(list.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string what = parsed.GetValue(_what)!;
        bool isJson = parsed.GetValue(_format) == "json";
        if (what == ContentList.Rules)
        {
            Print(new ContentList(SiteContents.Empty, _services.Terminal.Language), what, isJson);
            return ExitCodes.Success;
        }

        BuildOptions options = _content.Read(parsed, _site) with { LastStage = BuildStage.Assemble };
        if (ContentOptionsSet.FindMissingPath(options) is { } missing)
        {
            _services.Terminal.Error.WriteLine(missing.In(_services.Terminal.Language));
            return ExitCodes.Usage;
        }

        return CommandGuard.Run(_services, CommandGuard.Stopped, () => { }, cancel =>
        {
            BuildResult result = SiteBuilder.Build(options, progress: null, cancel);
            Print(new ContentList(result.Contents, _services.Terminal.Language), what, isJson);
            return Warn(result.Diagnostics);
        });
    }

    private void Print(ContentList list, string what, bool isJson)
    {
        if (isJson)
        {
            _services.Terminal.Output.Write(list.ToJson(what));
            return;
        }

        foreach (string line in list.ToLines(what))
        {
            _services.Terminal.Output.WriteLine(line);
        }
    }

    /// <summary>Of a site with errors the list may lack what could not be read.</summary>
    private int Warn(ImmutableArray<Diagnostic> findings)
    {
        int errors = findings.Count(finding => finding.Severity == Severity.Error);
        if (errors > 0)
        {
            LocalText count = Wording.Count(Severity.Error, errors);
            _services.Terminal.Error.WriteLine(new LocalText(
                $"the list may be incomplete: {count.English}, see `parkpress check`", $"列表可能不完整：有 {count.Chinese}，请运行 `parkpress check` 查看").In(_services.Terminal.Language));
        }

        return ExitCodes.Of(findings);
    }
}
