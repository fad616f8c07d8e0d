using System.CommandLine;
using System.Globalization;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress next-change</c>.</summary>
internal sealed class NextChangeCommand
{
    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly ContentOptionsSet _content;

    private NextChangeCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _content = new ContentOptionsSet(services);
    }

    public static Command Make(CommandServices services)
    {
        var next = new NextChangeCommand(services);
        var command = new Command("next-change", new LocalText(
            "Prints the next moment at which the site would change by itself, because a date passes.", "输出网站下一次因日期到来而变化的时刻。").In(services.Terminal.Language));
        command.Options.Add(next._site.Root);
        next._content.AddReadingTo(command);
        command.SetAction(next.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        BuildOptions options = _content.Read(parsed, _site) with { LastStage = BuildStage.Assemble };
        if (ContentOptionsSet.FindMissingPath(options) is { } missing)
        {
            _services.Terminal.Error.WriteLine(missing.In(_services.Terminal.Language));
            return ExitCodes.Usage;
        }

        return CommandGuard.Run(_services, CommandGuard.Stopped, static () => { }, cancel =>
        {
            BuildResult result = SiteBuilder.Build(options, progress: null, cancel);
            // For programs: one moment, or nothing at all.
            if (result.NextChange < DateTimeOffset.MaxValue)
            {
                _services.Terminal.Output.WriteLine(result.NextChange.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
            }

            return ExitCodes.Of(result.Diagnostics);
        });
    }
}
