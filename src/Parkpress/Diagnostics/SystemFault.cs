namespace Parkpress.Diagnostics;

/// <summary>Words a refusal of the operating system: its own messages are English, name whole paths and differ between machines.</summary>
internal static class SystemFault
{
    // Codes of Linux and Windows for the faults that have no exception of their own; macOS differs in the second alone.
    private static readonly int[] s_diskFull = [28, unchecked((int)0x80070070), unchecked((int)0x80070027)];
    private static readonly int[] s_fileForFolder = [17, 20, unchecked((int)0x80070050), unchecked((int)0x800700B7)];
    private static readonly int[] s_inUse = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>A few words; what is not known keeps the system's message, as code in Chinese.</summary>
    public static LocalText Describe(Exception exception) => exception switch
    {
        UnauthorizedAccessException => new LocalText("permission denied", "没有访问权限"),
        FileNotFoundException => new LocalText("the file has gone", "文件已不存在"),
        DirectoryNotFoundException => new LocalText("the folder does not exist", "文件夹不存在"),
        PathTooLongException => new LocalText("the path is too long", "路径过长"),
        IOException { HResult: var code } when s_diskFull.Contains(code) => new LocalText("the disk is full", "磁盘空间不足"),
        IOException { HResult: var code } when s_inUse.Contains(code) => new LocalText("another program is using the file", "文件正被其他程序使用"),
        IOException { HResult: var code } when s_fileForFolder.Contains(code) => new LocalText("a file stands where a folder is needed", "需要文件夹的地方是一个文件"),
        _ => new LocalText(exception.Message, $"系统报告 `{exception.Message}`"),
    };
}
