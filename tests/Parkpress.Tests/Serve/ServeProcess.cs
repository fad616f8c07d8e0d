using System.Diagnostics;
using System.Globalization;

namespace Parkpress.Tests.Serve;

/// <summary><c>parkpress serve</c> as a process of its own, on a port that was free.</summary>
internal sealed class ServeProcess : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;

    private ServeProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>What it has in memory, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Starts it and waits until it has built the site.</summary>
    public static async Task<ServeProcess> StartAsync(string root)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Parkpress.Cli.dll"), "serve", "--port", "0", "--lang", "en"])
        {
            WorkingDirectory = root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        using CancellationTokenSource patience = Patience();
        string address;
        try
        {
            address = await process.StandardOutput.ReadLineAsync(patience.Token) ?? "";
            Assert.StartsWith("http://127.0.0.1:", address, StringComparison.Ordinal);
            Assert.Contains("files written", await process.StandardOutput.ReadLineAsync(patience.Token), StringComparison.Ordinal);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        // Read on, or the process stands still when the pipe is full.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
        return new ServeProcess(process, new Uri(address.Split(' ')[0]));
    }

    /// <summary>Sends a signal and waits for the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> SignalAsync(string signal)
    {
        using CancellationTokenSource patience = Patience();
        using (var kill = Process.Start("kill", ["-" + signal, _process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(patience.Token);
        }

        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private static CancellationTokenSource Patience()
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(s_patience);
        return patience;
    }
}
