using System.CommandLine;
using System.Diagnostics;
using System.Net;
using Parkpress.Cli.Serve;
using Parkpress.Publishing;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress serve</c>.</summary>
internal sealed class ServeCommand
{
    private const int UsualPort = 8000;

    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly Option<string?> _config;
    private readonly Option<int?> _port;
    private readonly Option<string> _host;
    private readonly Option<bool> _open;
    private readonly Option<bool> _published;

    private ServeCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _config = new Option<string?>("--config") { Description = _services.Say("file to read in place of the root's site.yml", "代替 site.yml 的配置文件"), HelpName = "file" };
        _port = new Option<int?>("--port", "-p") { Description = _services.Say("port to listen on (default: the first free one from 8000 on)", "监听的端口（默认从 8000 起的第一个空闲端口）"), HelpName = "number" };
        _host = new Option<string>("--host") { Description = _services.Say("address to listen on (default: 127.0.0.1, this machine alone)", "监听的地址（默认 127.0.0.1，仅限本机）"), DefaultValueFactory = _ => "127.0.0.1", HelpName = "address" };
        _open = new Option<bool>("--open") { Description = _services.Say("open the browser, and go to each page that is edited", "打开浏览器，并跳转到正在编辑的页面") };
        _published = new Option<bool>("--published") { Description = _services.Say("leave out drafts and pages dated in the future, as on the real site", "与正式网站一样，不显示草稿和将来日期的页面") };
    }

    public static Command Make(CommandServices services)
    {
        var serve = new ServeCommand(services);
        var command = new Command("serve", services.Say("Shows the site in the browser, and every change to it at once.", "在浏览器中预览网站，修改后立即可见。"))
        {
            serve._site.Root,
            serve._site.Cache,
            serve._config,
            serve._port,
            serve._host,
            serve._open,
            serve._published,
        };
        command.SetAction(serve.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string cache = _site.CacheOf(parsed);
        PreviewFolders folders = PreviewFolders.Beside(cache);
        var build = new BuildOptions
        {
            Root = _site.RootOf(parsed),
            Output = folders.Output,
            Cache = folders.Cache,
            ImageCache = Path.Combine(cache, "images"),
            ConfigFile = parsed.GetValue(_config) is { } config ? Path.GetFullPath(config, _services.Folder) : null,
            IncludesDrafts = !parsed.GetValue(_published),
            IncludesFuture = !parsed.GetValue(_published),
            UpdatesInPlace = true,
            Environment = "development",
            Now = _services.Clock.GetUtcNow(),
        };
        if (ContentOptionsSet.FindMissingPath(build) is { } missing)
        {
            _services.Terminal.Error.WriteLine(missing.In(_services.Terminal.Language));
            return ExitCodes.Usage;
        }

        string host = parsed.GetValue(_host)!;
        if (!IPAddress.TryParse(host == "localhost" ? "127.0.0.1" : host, out IPAddress? address) || parsed.GetValue(_port) is < 0 or > 65535)
        {
            _services.Terminal.Error.WriteLine(_services.Say("--host takes an address such as 127.0.0.1 or 0.0.0.0, --port a number up to 65535", "--host 应为 127.0.0.1、0.0.0.0 这样的地址，--port 应为 65535 以内的数字"));
            return ExitCodes.Usage;
        }

        var options = new ServeOptions(build, address, parsed.GetValue(_port) ?? UsualPort, parsed.GetValue(_port) is not null, parsed.GetValue(_open));
        return CommandGuard.Run(_services, CommandGuard.Stopped, static () => { }, cancel => RunAsync(options, cancel).GetAwaiter().GetResult());
    }

    private async Task<int> RunAsync(ServeOptions options, CancellationToken cancel)
    {
        var live = new LiveSite(options, _services.Terminal, _services.Clock);
        if (await TryStartAsync(live, options) is not { } server)
        {
            return ExitCodes.Failure;
        }

        await using (server)
        {
            await ServeAsync(server, live, options, cancel);
        }

        return ExitCodes.Success;
    }

    private async Task<PreviewServer?> TryStartAsync(LiveSite live, ServeOptions options)
    {
        try
        {
            return await PreviewServer.StartAsync(live, options, _services.Terminal.Language);
        }
        catch (IOException exception)
        {
            _services.Terminal.Error.WriteLine(_services.Say(
                $"port {options.Port} cannot be used, most likely because another program listens there: choose another with `--port` ({exception.Message})",
                $"端口 {options.Port} 无法使用，可能已被其他程序占用：请用 `--port` 换一个（{exception.Message}）"));
            return null;
        }
    }

    private async Task ServeAsync(PreviewServer server, LiveSite live, ServeOptions options, CancellationToken cancel)
    {
        using var watcher = new SourceWatcher(options.Build.Root, options.Build.ConfigFile, live.NoteChange);
        string shown = IPAddress.IsLoopback(options.Address) ? "127.0.0.1" : options.Address.ToString();
        string url = $"http://{(options.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{options.Address}]" : shown)}:{server.Port}/";
        _services.Terminal.Output.WriteLine(_services.Say($"{url} (Ctrl+C stops)", $"{url} （按 Ctrl+C 停止）"));
        if (!IPAddress.IsLoopback(options.Address))
        {
            _services.Terminal.Error.WriteLine(_services.Say(
                "warning: everybody on this network can see the site, drafts included", "警告：同一网络中的任何人都能看到网站，包括草稿"));
        }

        if (options.FollowsEdits)
        {
            Open(url);
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel, server.Stopping);
        try
        {
            await live.RunAsync(end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            _services.Terminal.Output.WriteLine(CommandGuard.Stopped.In(_services.Terminal.Language));
        }
    }

    private void Open(string url)
    {
        try
        {
            // On Windows the shell opens an address; elsewhere a program of the desktop.
            ProcessStartInfo start = OperatingSystem.IsWindows() ? new(url) { UseShellExecute = true } : new(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [url]) { RedirectStandardError = true };
            Process.Start(start)?.Dispose();
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or FileNotFoundException)
        {
            _services.Terminal.Error.WriteLine(_services.Say("no browser could be opened; open the address by hand", "无法打开浏览器，请手动打开上面的地址"));
        }
    }
}
