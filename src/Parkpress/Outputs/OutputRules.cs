using Parkpress.Diagnostics;

namespace Parkpress.Outputs;

/// <summary>Rules about what is written: PP5001 to PP5049.</summary>
internal static class OutputRules
{
    public static readonly Rule PathCollision = new("PP5001", "output-collision", Severity.Error,
        new("two files would be written to the same place", "两个文件会写到同一位置"));

    public static readonly Rule UnsafePath = new("PP5002", "unsafe-output-path", Severity.Error,
        new("no host can be relied on to keep a file of this name", "并非所有主机都能保存这样的文件名"));
}
