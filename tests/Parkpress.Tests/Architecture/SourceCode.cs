using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Architecture;

/// <summary>One C# file of the product, read as text.</summary>
/// <param name="Path">Relative to the repository, with <c>/</c>.</param>
/// <param name="Code">The lines without comments and literals.</param>
internal sealed partial record SourceCode(string Path, string Code)
{
    public static ImmutableArray<SourceCode> Library { get; } = ReadAll("src/Parkpress");

    public static ImmutableArray<SourceCode> CommandLine { get; } = ReadAll("src/Parkpress.Cli");

    /// <summary>Folders below the project, such as <c>Content/Markdown</c>; empty for files at its root.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!.Replace('\\', '/').Split('/', 3) is [_, _, var folder] ? folder : "";

    /// <summary>The first folder: the room.</summary>
    public string Room => Folder.Split('/')[0];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Namespaces of the <c>using</c> lines, aliases included.</summary>
    public IEnumerable<string> Usings => UsingLine().Matches(Code).Select(match => match.Groups[1].Value);

    /// <summary>Names of the types that the file declares outside other types.</summary>
    public IEnumerable<string> Types => TypeLine().Matches(Code).Select(match => match.Groups[1].Value);

    /// <summary>True when the code writes <paramref name="name"/> as a whole name that nothing qualifies.</summary>
    public bool Mentions(string name) => Regex.IsMatch(Code, $@"(?<![\w.]){Regex.Escape(name)}\b");

    private static ImmutableArray<SourceCode> ReadAll(string project)
    {
        string root = Repository.At(project);
        return
        [
            .. Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(path => !path.StartsWith($"{project}/obj/", StringComparison.Ordinal) && !path.StartsWith($"{project}/bin/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(path => new SourceCode(path, Strip(File.ReadAllText(Repository.At(path)).ReplaceLineEndings("\n")))),
        ];
    }

    /// <summary>Literals become empty, comments go: neither is code.</summary>
    private static string Strip(string text) => CommentOrLiteral().Replace(text, match => match.Value[0] == '/' ? "" : "\"\"");

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\$*"{3,}.*?"{3,}|[$@]*"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""", RegexOptions.Singleline)]
    private static partial Regex CommentOrLiteral();

    [GeneratedRegex(@"^\s*(?:global )?using (?:static )?(?:\w+ = )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(?:public |internal |file )(?:(?:static|sealed|abstract|readonly|partial|ref|unsafe) )*(?:class|struct|interface|enum|record struct|record class|record|delegate [\w<>?\[\]]+) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TypeLine();
}
