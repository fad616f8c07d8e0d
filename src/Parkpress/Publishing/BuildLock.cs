using System.Diagnostics;
using Parkpress.Diagnostics;

namespace Parkpress.Publishing;

/// <summary>Keeps two builds from writing to one folder at once.</summary>
internal sealed class BuildLock : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly FileStream _file;
    private readonly string _holder;

    private BuildLock(FileStream file, string holder) => (_file, _holder) = (file, holder);

    /// <summary>The lock for <paramref name="output"/>, or null, with a diagnostic, when another build holds it.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="patience">How long to wait for that build.</param>
    /// <param name="diagnostics">Takes the finding.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was signalled.</exception>
    public static BuildLock? TryTake(OutputFolder output, TimeSpan patience, DiagnosticBag diagnostics, CancellationToken cancel)
    {
        string path = output.PathBeside("lock");
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
                return new BuildLock(file, Sign(output));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (!File.Exists(path))
                {
                    ReportFault(output, exception, diagnostics);
                    return null;
                }

                if (waited.Elapsed >= patience)
                {
                    ReportHeld(output, diagnostics);
                    return null;
                }
            }

            cancel.WaitHandle.WaitOne(s_pause);
            cancel.ThrowIfCancellationRequested();
        }
    }

    public void Dispose()
    {
        File.Delete(_holder);
        _file.Dispose();
    }

    /// <summary>Leaves word of who builds, in a file of its own: a locked one cannot be read everywhere.</summary>
    private static string Sign(OutputFolder output)
    {
        string path = output.PathBeside("builder");
        try
        {
            File.WriteAllText(path, $"{Environment.ProcessId} {Environment.MachineName}\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It only makes a message better.
        }

        return path;
    }

    private static void ReportHeld(OutputFolder output, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            PublishRules.Locked,
            new Label(output.Path, TextSpan.FileStart),
            new LocalText("wait until it has finished, then try again; `--wait 60` waits for a minute", "请等它完成后再试；`--wait 60` 可等待一分钟"),
            message: null,
            notes: FindHolder(output) is [var process, var machine]
                ? [new LocalText($"process {process} on {machine}", $"进程 {process}，在 {machine} 上")]
                : []);

    private static string[]? FindHolder(OutputFolder output)
    {
        try
        {
            return File.ReadAllText(output.PathBeside("builder")).Trim().Split(' ');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void ReportFault(OutputFolder output, Exception exception, DiagnosticBag diagnostics)
    {
        LocalText fault = SystemFault.Describe(exception);
        diagnostics.Report(
            PublishRules.WriteFailed,
            new Label(output.Path, TextSpan.FileStart),
            new LocalText("make the folder above it writable, or give another one with `--output`", "请让上级文件夹可写，或用 `--output` 指定其他文件夹"),
            new LocalText($"cannot write: {fault.English}", $"无法写入：{fault.Chinese}"));
    }
}
