using System.Text;

namespace Parkpress.Tests.Golden;

/// <summary>Says where two files part.</summary>
internal static class TextDifference
{
    /// <summary>The first line that differs, or the sizes of files that are not text.</summary>
    public static string Describe(string path, byte[] expected, byte[] actual)
    {
        if (!System.Text.Unicode.Utf8.IsValid(expected) || !System.Text.Unicode.Utf8.IsValid(actual))
        {
            return $"{path}: {expected.Length} bytes were accepted, {actual.Length} bytes came";
        }

        string[] before = Encoding.UTF8.GetString(expected).Split('\n');
        string[] after = Encoding.UTF8.GetString(actual).Split('\n');
        int line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{path}:{line + 1}:\n  accepted: {LineAt(before, line)}\n  came:     {LineAt(after, line)}";
    }

    private static string LineAt(string[] lines, int index) =>
        index < lines.Length ? lines[index].Replace("\r", "\\r", StringComparison.Ordinal) : "(end of file)";
}
