using System.Globalization;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Serve;

/// <summary>The command as a process of its own.</summary>
public sealed class ServeProcessTests
{
    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_ends_when_it_is_told_to_and_leaves_nothing_locked(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "signals are sent by a program of Linux");
        Assert.SkipWhen(signal == "INT" && IsInterruptIgnored(), "the tests run in the background of a shell, which has its programs ignore Ctrl+C");
        using TinySite site = TinySite.Of("");
        await using ServeProcess server = await ServeProcess.StartAsync(site.Root);

        Assert.Equal(0, await server.SignalAsync(signal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, ".cache/serve"), ".public*"));
    }

    // What is ignored is so for every program that is started from here.
    private static bool IsInterruptIgnored()
    {
        const int Interrupt = 2;
        string line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (ulong.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
    }
}
