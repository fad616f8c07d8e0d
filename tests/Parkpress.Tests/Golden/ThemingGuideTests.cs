using System.Text.RegularExpressions;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Golden;

/// <summary>What docs/theming.md prints is the golden site `plain`, file for file.</summary>
public sealed partial class ThemingGuideTests
{
    private static readonly string s_site = Repository.At("tests/golden/plain");

    [Fact]
    public void The_guide_prints_the_files_of_the_theme_that_it_makes()
    {
        string guide = File.ReadAllText(Repository.At("docs/theming.md"));
        var printed = NamedBlock().Matches(guide).ToDictionary(match => match.Groups["path"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

        Assert.All(printed, block => Assert.Equal(File.ReadAllText(Path.Combine(s_site, block.Key)), block.Value));
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(s_site, "templates"), "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(s_site, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        Assert.Equal(files, printed.Keys.Where(path => path.StartsWith("templates/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex("""^\*\*(?<path>[a-z/.]+)\*\*\n\n```[a-z]+\n(?<text>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex NamedBlock();
}
