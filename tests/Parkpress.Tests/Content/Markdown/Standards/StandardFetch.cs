using System.ComponentModel;
using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>Fetches the text of a specification; null when there is no way to it.</summary>
internal static class StandardFetch
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_npmPatience = TimeSpan.FromSeconds(60);

    public static async Task<byte[]?> ByAddressAsync(string address, CancellationToken cancel)
    {
        using var client = new HttpClient { Timeout = s_patience };
        try
        {
            return await client.GetByteArrayAsync(new Uri(address), cancel);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>The file <c>spec.txt</c> of a package; where packages come from is npm's own configuration.</summary>
    public static async Task<byte[]?> ByNpmAsync(string package, CancellationToken cancel)
    {
        using var folder = new TempFolder();
        string target = folder.At("npm");
        Directory.CreateDirectory(target);
        if (!await RunNpmAsync(package, target, cancel) || Directory.GetFiles(target, "*.tgz") is not [string archive])
        {
            return null;
        }

        await using FileStream file = File.OpenRead(archive);
        await using var tar = new TarReader(new GZipStream(file, CompressionMode.Decompress));
        while (await tar.GetNextEntryAsync(copyData: true, cancel) is { } entry)
        {
            if (entry is { Name: "package/spec.txt", DataStream: { } data })
            {
                var bytes = new MemoryStream();
                await data.CopyToAsync(bytes, cancel);
                return bytes.ToArray();
            }
        }

        return null;
    }

    private static async Task<bool> RunNpmAsync(string package, string target, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["pack", package, "--fetch-retries=0", "--pack-destination", target])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = target,
        };
        try
        {
            using Process npm = Process.Start(start)!;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(s_npmPatience);
            try
            {
                await Task.WhenAll(npm.StandardOutput.ReadToEndAsync(patience.Token), npm.StandardError.ReadToEndAsync(patience.Token));
                await npm.WaitForExitAsync(patience.Token);
                return npm.ExitCode == 0;
            }
            catch (OperationCanceledException)
            {
                npm.Kill(entireProcessTree: true);
                cancel.ThrowIfCancellationRequested();
                return false;
            }
        }
        catch (Win32Exception)
        {
            // There is no npm on this machine.
            return false;
        }
    }
}
