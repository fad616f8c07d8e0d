using System.Text;
using System.Text.RegularExpressions;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Cli;

/// <summary>
/// A file of tests/cli: prose, <c>site</c> blocks whose files are written to the folder in which the commands run, and <c>console</c>
/// blocks with commands behind <c>$ </c>, what they print (error output behind <c>!</c>) and their exit codes.
/// </summary>
/// <remarks>
/// Sites have the plain theme, so that transcripts do not change with the built-in one: its assets are neither counted nor listed.
/// Times and sizes in megabytes are shown as <c>#</c>, stages behind the first one, and that nothing has changed, not at all: a command that
/// follows another at once may or may not find that there is nothing to do; the folder as <c>&lt;folder&gt;</c>.
/// </remarks>
internal sealed partial class Transcript(string name)
{
    public string Path { get; } = Repository.At($"tests/cli/{name}.md");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Repository.At("tests/cli"), "*.md").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

    public string ReadText() => File.ReadAllText(Path).ReplaceLineEndings("\n");

    /// <summary>The text with every console block as the commands print it now.</summary>
    public string Replay()
    {
        using var folder = new TempFolder();
        DateTime written = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Write(PlainTheme.Files, folder, written);
        return Block().Replace(ReadText(), match =>
        {
            string content = match.Groups["content"].Value;
            if (match.Groups["kind"].Value == "site")
            {
                Write(SiteFiles.Parse(content), folder, written = written.AddDays(1));
                return match.Value;
            }

            IEnumerable<string> commands = content.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal));
            return $"```console\n{string.Join('\n', commands.Select(command => Run(folder, command)))}```\n";
        });
    }

    /// <summary>Writes files as if that had been long ago: what was written just before a build is not yet known by its time.</summary>
    private static void Write(SiteFiles files, TempFolder folder, DateTime written)
    {
        files.WriteTo(folder);
        foreach ((string path, _) in files.Items)
        {
            File.SetLastWriteTimeUtc(folder.At(path), written);
        }
    }

    private static string Run(TempFolder folder, string line)
    {
        string[] words = [.. Word().Matches(line[2..]).Select(match => match.Value.Trim('"'))];
        string[] variables = [.. words.TakeWhile(word => word.Contains('=', StringComparison.Ordinal) && word != "parkpress")];
        Assert.Equal("parkpress", words[variables.Length]);
        CommandRun run = CommandRun.Start(
            folder.Path,
            variables.Select(variable => variable.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]),
            words[(variables.Length + 1)..]);
        var text = new StringBuilder(line + "\n");
        foreach (string printed in run.Lines.Where(printed => !ThemeAsset().IsMatch(printed) && !Repeated().IsMatch(printed)))
        {
            // Windows writes its own separator.
            string portable = printed.Replace(folder.Path, "<folder>", StringComparison.Ordinal).Replace(System.IO.Path.DirectorySeparatorChar, '/');
            text.Append(Settle(portable)).Append('\n');
        }

        return text.Append($"(exit code {run.ExitCode})\n").ToString();
    }

    /// <summary>What differs from run to run becomes <c>#</c>.</summary>
    private static string Settle(string line) => Varying().Replace(LaterStages().Replace(line, " ..."), match => Digits().Replace(match.Value, "#"));

    [GeneratedRegex("^```(?<kind>site|console)\n(?<content>.*?)^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?:[^\s""]|""[^""]*"")+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^ *\d+ assets/")]
    private static partial Regex ThemeAsset();

    [GeneratedRegex("^nothing has changed since the last build$|^自上次构建以来没有变化$")]
    private static partial Regex Repeated();

    [GeneratedRegex(@"(?<=^\d+\.\d\d s: \S+ \d+\.\d\d),?.*$")]
    private static partial Regex LaterStages();

    [GeneratedRegex(@"\d+ assets|\d+ 个资源|\d+\.\d+ MB|^\d+\.\d\d s: .*$|^removed \d+ files|^已删除网站的 \d+ 个文件")]
    private static partial Regex Varying();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();
}
