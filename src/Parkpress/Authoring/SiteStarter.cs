using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress.Authoring;

/// <summary>Lays out a new site from files that are part of Parkpress. It never writes over anything.</summary>
internal static class SiteStarter
{
    private const string Prefix = "starter/";

    // A new repository often has these; what stands in them is not ours to change, and not in our way.
    private static readonly string[] s_mayBeThere = ["README.md", ".gitignore"];

    /// <summary>Writes the files of a new site.</summary>
    /// <param name="folder">Full path; it is made when it is not there.</param>
    /// <param name="language">Of comments and explanations; the pages are Chinese.</param>
    /// <param name="title">Name of the site.</param>
    /// <param name="baseUrl">Its address, with a final slash.</param>
    /// <param name="today">Date of the first articles.</param>
    /// <returns>The files, relative to the folder.</returns>
    /// <exception cref="AuthoringException">A file is there already; nothing was written.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static ImmutableArray<string> Create(string folder, Language language, string title, string baseUrl, DateOnly today)
    {
        string day = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (string Path, string Text)[] files =
        [
            .. Files(language)
                .Select(file => (file.Path.Replace("{{today}}", day, StringComparison.Ordinal), Fill(file.Path, file.Text, title, baseUrl)))
                .OrderBy(file => file.Item1, StringComparer.Ordinal),
        ];
        files = [.. files.Where(file => !s_mayBeThere.Contains(file.Path) || !Path.Exists(Path.Combine(folder, file.Path)))];
        if (files.Where(file => Path.Exists(Path.Combine(folder, file.Path))).Select(file => file.Path).ToArray() is [var first, ..] taken)
        {
            throw new AuthoringException(new LocalText(
                $"`{first}` is there already{(taken.Length > 1 ? $", and {taken.Length - 1} more" : "")}: choose an empty folder", $"`{first}` 已存在{(taken.Length > 1 ? $"，另有 {taken.Length - 1} 个文件" : "")}：请换一个空文件夹"));
        }

        foreach ((string path, string text) in files)
        {
            string target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            // Not over a file that has come since.
            using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return [.. files.Select(file => file.Path)];
    }

    /// <summary>The files as they are kept. Where a language has none of its own, the Chinese one stands.</summary>
    private static IEnumerable<(string Path, string Text)> Files(Language language)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string area in language == Language.English ? (string[])["common", "zh", "en"] : ["common", "zh"])
        {
            string prefix = $"{Prefix}{area}/";
            foreach (string name in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
            {
                string path = name[prefix.Length..];
                // A file of that name would count for this repository.
                found[path == "gitignore" ? ".gitignore" : path] = Read(name);
            }
        }

        return found.Select(file => (file.Key, file.Value));
    }

    // In YAML the title needs quotes when it has signs in it; elsewhere it stands as it is.
    private static string Fill(string path, string text, string title, string baseUrl)
    {
        bool isYaml = path == "site.yml";
        var result = new StringBuilder();
        bool isFrontMatter = false;
        foreach (string line in text.TrimEnd('\n').Split('\n'))
        {
            isFrontMatter = line == "---" ? !isFrontMatter : isFrontMatter;
            string filled = line.Replace("{{base_url}}", baseUrl, StringComparison.Ordinal).Replace("{{title}}", title, StringComparison.Ordinal);
            bool isValue = filled != line && (isYaml || isFrontMatter) && line.Contains(": ", StringComparison.Ordinal) && !line.TrimStart().StartsWith('#') && line.Contains("{{title}}", StringComparison.Ordinal);
            if (isValue)
            {
                int colon = filled.IndexOf(": ", StringComparison.Ordinal);
                filled = $"{filled[..colon]}: {FrontMatterText.Quote(filled[(colon + 2)..])}";
            }

            result.Append(filled).Append('\n');
        }

        return result.ToString();
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
