using System.Collections.Immutable;
using System.Text;

namespace Parkpress.Tests.TinySites;

/// <summary>The files of a tiny site. One string tells them all: <c>-- path --</c> lines, each with the text of its file below.</summary>
/// <param name="Items">In the order written; a path stands once.</param>
internal sealed record SiteFiles(ImmutableArray<(string Path, byte[] Bytes)> Items)
{
    private const string Mark = "-- ";

    /// <summary>Reads the files of <paramref name="text"/>; every line of a file ends with a line feed.</summary>
    public static SiteFiles Parse(string text)
    {
        var files = new List<(string, byte[])>();
        string? path = null;
        var content = new StringBuilder();
        void Finish()
        {
            if (path is not null)
            {
                files.Add((path, Encoding.UTF8.GetBytes(content.ToString())));
            }

            content.Clear();
        }

        foreach (string line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Finish();
                path = line[Mark.Length..^Mark.Length];
            }
            else if (path is not null)
            {
                content.Append(line).Append('\n');
            }
            else
            {
                Assert.True(line.Length == 0, $"a tiny site begins with `-- path --`, not with `{line}`");
            }
        }

        Finish();
        return new SiteFiles([.. files]);
    }

    /// <summary>These files and one more, which takes the place of one with its path.</summary>
    public SiteFiles With(string path, ReadOnlySpan<byte> bytes)
    {
        byte[] copy = bytes.ToArray();
        return this with { Items = [.. Items.Where(item => item.Path != path), (path, copy)] };
    }

    public SiteFiles With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>These files and those of <paramref name="defaults"/> whose paths they lack.</summary>
    public SiteFiles WithDefaults(SiteFiles defaults)
    {
        var own = Items.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        return this with { Items = [.. Items, .. defaults.Items.Where(item => !own.Contains(item.Path))] };
    }

    public void WriteTo(TempFolder folder, string below = "")
    {
        foreach ((string path, byte[] bytes) in Items)
        {
            folder.Write(Path.Combine(below, path), bytes);
        }
    }
}
