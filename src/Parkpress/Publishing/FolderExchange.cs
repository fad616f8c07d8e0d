using System.Runtime.InteropServices;

namespace Parkpress.Publishing;

/// <summary>Lets two folders change places in one step, where the system can.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>False when the system or the file system cannot; then nothing has changed.</summary>
    public static bool TryExchange(string a, string b)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(CurrentFolder, a, CurrentFolder, b, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            // A C library older than renameat2.
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
