using System.Runtime.CompilerServices;
using Parkpress.Sources.Config;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>Reads tests/specs/*.md: prose with fenced examples.</summary>
internal static class SpecFile
{
    private const string Fence = "````````";

    public static string Folder { get; } = FindFolder();

    public static IEnumerable<SpecExample> ReadAll() =>
        Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).SelectMany(Read);

    private static IEnumerable<SpecExample> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence + " example", StringComparison.Ordinal))
            {
                continue;
            }

            int start = i;
            int end = Array.IndexOf(lines, Fence, start + 1);
            Assert.True(end > 0, $"{path}:{start + 1}: example without an end");
            yield return Parse(Path.GetFileName(path), start + 1, lines[start], lines[(start + 1)..end]);
            i = end;
        }
    }

    private static SpecExample Parse(string file, int line, string opening, string[] body)
    {
        int first = Array.IndexOf(body, ".");
        Assert.True(first >= 0, $"{file}:{line}: a line with a dot must stand between Markdown and HTML");
        int second = Array.IndexOf(body, ".", first + 1);
        string[] html = body[(first + 1)..(second < 0 ? body.Length : second)];
        string[] words = opening[(Fence + " example").Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? policy = words.SingleOrDefault(word => word != "maths");
        return new SpecExample(
            file,
            line,
            policy is null ? RawHtmlPolicy.Escape : Enum.Parse<RawHtmlPolicy>(policy, ignoreCase: true),
            words.Contains("maths"),
            string.Join('\n', body[..first]).Replace('→', '\t'),
            string.Join('\n', html),
            second < 0 ? [] : body[(second + 1)..]);
    }

    // From the test's own folder upwards; a build outside the repository finds it by this file's path.
    private static string FindFolder([CallerFilePath] string thisFile = "")
    {
        foreach (string origin in (string[])[AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)!])
        {
            for (DirectoryInfo? folder = new(origin); folder is not null; folder = folder.Parent)
            {
                string specs = Path.Combine(folder.FullName, "tests", "specs");
                if (Directory.Exists(specs))
                {
                    return specs;
                }
            }
        }

        throw new DirectoryNotFoundException("tests/specs");
    }
}
