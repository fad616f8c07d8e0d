using System.Diagnostics;
using Microsoft.Playwright;

namespace Parkpress.BrowserTests;

/// <summary>Finds a Chromium on this machine, else installs one: Playwright's own, or the distribution's package where the user is root on a Debian.</summary>
internal static class Browsers
{
    /// <summary>Names a browser's program; it is used as it is.</summary>
    public const string ProgramVariable = "PARKPRESS_BROWSER";

    /// <summary>Set to 1 where no browser may run.</summary>
    public const string SkipVariable = "PARKPRESS_SKIP_BROWSER";

    private static readonly TimeSpan s_download = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_installation = TimeSpan.FromMinutes(10);

    private static readonly string[] s_names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"];

    private static readonly string[] s_places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        @"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>True where browser tests are to be skipped.</summary>
    public static bool AreSkipped => Environment.GetEnvironmentVariable(SkipVariable) == "1";

    /// <summary>A running browser without windows.</summary>
    /// <exception cref="InvalidOperationException">There is none and none can be installed; the message says what to do.</exception>
    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright)
    {
        string? program = Find();
        if (program is null && !await TryDownloadAsync())
        {
            program = await TryInstallPackageAsync() ? Find() : null;
            if (program is null)
            {
                throw new InvalidOperationException(
                    $"No Chromium, Chrome or Edge was found, and none could be installed. Install one, or name its program in {ProgramVariable}; "
                    + $"{SkipVariable}=1 leaves the browser tests out.");
            }
        }

        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // Chromium refuses to run as root with its sandbox; containers often have no other user, and little shared memory.
            Args = ["--disable-dev-shm-usage", .. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>()],
        });
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable(ProgramVariable) is { Length: > 0 } named)
        {
            return File.Exists(named) ? named : throw new InvalidOperationException($"{ProgramVariable} names `{named}`, which does not exist: correct or remove it.");
        }

        IEnumerable<string> onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => s_names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
        return onPath.Concat(s_places).FirstOrDefault(File.Exists);
    }

    /// <summary>Playwright's own browser, which it then finds by itself.</summary>
    private static async Task<bool> TryDownloadAsync()
    {
        Task<int> download = Task.Run(() => Program.Main(["install", "--only-shell", "chromium"]));
        return await Task.WhenAny(download, Task.Delay(s_download)) == download && await download == 0;
    }

    private static async Task<bool> TryInstallPackageAsync() =>
        OperatingSystem.IsLinux() && Environment.UserName == "root" && File.Exists("/usr/bin/apt-get")
        && await RunAsync("apt-get update")
        && await RunAsync("apt-get install --yes --no-install-recommends chromium-headless-shell fonts-noto-cjk");

    private static async Task<bool> RunAsync(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command + " > /dev/null 2>&1"]) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        using var patience = new CancellationTokenSource(s_installation);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return false;
        }
    }
}
