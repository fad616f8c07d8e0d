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
        using TinySite site = TinySite.Of("");
        await using ServeProcess server = await ServeProcess.StartAsync(site.Root);

        Assert.Equal(0, await server.SignalAsync(signal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(site.Root, ".cache/serve"), ".public*"));
    }
}
