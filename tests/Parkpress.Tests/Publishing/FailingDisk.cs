using System.Diagnostics;

namespace Parkpress.Tests.Publishing;

/// <summary>A small file system of its own, which can be full and can be read-only; needs Linux and the right to mount.</summary>
internal sealed class FailingDisk : IDisposable
{
    private readonly string _path;

    private FailingDisk(string path) => _path = path;

    /// <summary>A disk of that size at <paramref name="path"/>; the test is skipped where none can be made.</summary>
    public static FailingDisk Mount(string path, int sizeInKilobytes)
    {
        Directory.CreateDirectory(path);
        if (!OperatingSystem.IsLinux() || !TryRun("mount", "-t", "tmpfs", "-o", $"size={sizeInKilobytes}k", "parkpress", path))
        {
            Assert.Skip("a disk can be mounted by root on Linux only");
        }

        return new FailingDisk(path);
    }

    public void MakeReadOnly() => Assert.True(TryRun("mount", "-o", "remount,ro", _path));

    public void MakeWritable() => Assert.True(TryRun("mount", "-o", "remount,rw", _path));

    public void Dispose() => TryRun("umount", "-l", _path);

    private static bool TryRun(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
