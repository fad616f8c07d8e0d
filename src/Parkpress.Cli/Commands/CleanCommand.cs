using System.CommandLine;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress clean</c>.</summary>
internal static class CleanCommand
{
    public static Command Make(CommandServices services)
    {
        var site = new SiteOptionsSet(services);
        var command = new Command("clean", new LocalText("Removes the built site and the cache.", "删除已生成的网站和缓存。").In(services.Terminal.Language));
        site.AddTo(command);
        command.SetAction(parsed => Run(services, site.RootOf(parsed), site.OutputOf(parsed), site.CacheOf(parsed)));
        return command;
    }

    private static int Run(CommandServices services, string root, string output, string cache)
    {
        Language language = services.Terminal.Language;
        CleanResult result;
        try
        {
            result = SiteCleaner.Clean(root, output, cache);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            services.Terminal.Error.WriteLine(new LocalText($"cannot go on: {exception.Message}", $"无法继续：{exception.Message}").In(language));
            return ExitCodes.Failure;
        }

        foreach (LocalText line in result.Messages)
        {
            (result.Succeeded ? services.Terminal.Output : services.Terminal.Error).WriteLine(line.In(language));
        }

        return result.Succeeded ? ExitCodes.Success : ExitCodes.Usage;
    }
}
