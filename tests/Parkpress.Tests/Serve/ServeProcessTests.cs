using System.Diagnostics;
using System.Globalization;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Serve;

/// <summary>The command as a process of its own.</summary>
public sealed class ServeProcessTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_ends_when_it_is_told_to_and_leaves_nothing_locked(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by a program of Linux");
        using TinySite site = TinySite.Of("");
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parkpress.Cli.dll"), "serve", "--port", "0", "--lang", "en"])
        {
            WorkingDirectory = site.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var server = Process.Start(start)!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        try
        {
            string address = (await server.StandardOutput.ReadLineAsync(patience.Token))!;
            Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
            Assert.Contains("files written", await server.StandardOutput.ReadLineAsync(patience.Token), StringComparison.Ordinal);

            using (var kill = Process.Start("kill", ["-" + signal, server.Id.ToString(CultureInfo.InvariantCulture)]))
            {
                await kill.WaitForExitAsync(patience.Token);
            }

            await server.WaitForExitAsync(patience.Token);
            Assert.Equal(0, server.ExitCode);
        }
        finally
        {
            if (!server.HasExited)
            {
                server.Kill(entireProcessTree: true);
            }
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, ".cache/serve"), ".public*"));
    }
}
