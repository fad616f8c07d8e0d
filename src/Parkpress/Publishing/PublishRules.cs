using Parkpress.Diagnostics;

namespace Parkpress.Publishing;

/// <summary>Rules about the output folder: PP5050 to PP5099.</summary>
internal static class PublishRules
{
    public static readonly Rule RefusedFolder = new("PP5050", "refused-output-folder", Severity.Error,
        new("this folder cannot be the output folder", "不能用这个文件夹作为输出文件夹")) { IsFixed = true };

    public static readonly Rule Locked = new("PP5051", "build-running", Severity.Error,
        new("another build is writing to this folder", "另一个构建正在写入这个文件夹")) { IsFixed = true };

    public static readonly Rule WriteFailed = new("PP5052", "write-failed", Severity.Error,
        new("the output cannot be written", "无法写入输出")) { IsFixed = true };
}
