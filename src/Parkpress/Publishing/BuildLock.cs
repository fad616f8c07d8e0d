using Parkpress.Diagnostics;

namespace Parkpress.Publishing;

/// <summary>Keeps two builds from writing to one folder at once.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <summary>The lock for <paramref name="output"/>, or null, with a diagnostic, when another build holds it.</summary>
    public static BuildLock? TryTake(OutputFolder output, DiagnosticBag diagnostics)
    {
        string path = Path.Combine(Path.GetDirectoryName(output.Path)!, $".{Path.GetFileName(output.Path)}.lock");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            bool isHeld = File.Exists(path);
            diagnostics.Report(
                isHeld ? PublishRules.Locked : PublishRules.WriteFailed,
                new Label(output.Path, TextSpan.FileStart),
                isHeld
                    ? new LocalText("wait until it has finished, then try again", "请等它完成后再试")
                    : new LocalText("make the folder above it writable, or give another one with `--output`", "请让上级文件夹可写，或用 `--output` 指定其他文件夹"),
                isHeld ? null : new LocalText(
                    $"cannot write: {SystemFault.Describe(exception).English}", $"无法写入：{SystemFault.Describe(exception).Chinese}"));
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
