using Parkpress.Authoring;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>Runs a command that changes the sources of a site.</summary>
internal static class AuthoringGuard
{
    /// <summary>The exit code; 2, with the reason, for what cannot be done.</summary>
    public static int Run(CommandServices services, Action run) => CommandGuard.Run(services, CommandGuard.Stopped, static () => { }, _ =>
    {
        try
        {
            run();
            return ExitCodes.Success;
        }
        catch (AuthoringException exception)
        {
            services.Terminal.Error.WriteLine(exception.Text.In(services.Terminal.Language));
            return ExitCodes.Usage;
        }
    });

    /// <summary>The same with the site in a folder laid open.</summary>
    public static int Run(CommandServices services, string root, Action<SiteWorkshop> run) => Run(services, () =>
    {
        if (!File.Exists(Path.Combine(root, Sources.SourceTree.ConfigPath)))
        {
            throw new AuthoringException(new LocalText(
                $"there is no site in `{root}`: run the command in the folder of `site.yml`, or name it by `--root`; `parkpress init` begins a site",
                $"`{root}` 中没有站点：请在 `site.yml` 所在文件夹运行，或用 `--root` 指定；`parkpress init` 可新建站点"));
        }

        using SiteWorkshop workshop = SiteWorkshop.Open(root);
        run(workshop);
    });
}
