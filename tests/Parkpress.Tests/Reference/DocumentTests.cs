using System.Text.RegularExpressions;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Reference;

public sealed partial class DocumentTests
{
    public static TheoryData<string> Documents =>
    [
        .. Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_of_a_document_leads_to_a_file_or_heading(string document)
    {
        string folder = Path.GetDirectoryName(Repository.At(document))!;
        foreach (Match link in Link().Matches(WithoutCode(document)))
        {
            string path = link.Groups["path"].Value;
            string target = path.Length == 0 ? Repository.At(document) : Path.Combine(folder, path);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{document}: {link.Value}");
            if (link.Groups["heading"].Success)
            {
                Assert.Contains(link.Groups["heading"].Value, HeadingsOf(target));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_file_that_a_document_names_exists(string document) =>
        Assert.DoesNotContain(
            NamedFile().Matches(WithoutCode(document)).Select(match => match.Groups[1].Value),
            path => !File.Exists(Repository.At(path)) && !Directory.Exists(Repository.At(path)));

    [Fact]
    public void The_readme_links_to_every_reference() =>
        Assert.All(
            (string[])[CliReference.Path, FrontMatterReference.Path, SettingReference.Path, TemplateReferencePage.Path, RuleReference.Path],
            path => Assert.Contains($"({path})", File.ReadAllText(Repository.At("README.md")), StringComparison.Ordinal));

    [Fact]
    public void The_list_of_decisions_has_them_all()
    {
        string list = File.ReadAllText(Repository.At("docs/decisions/README.md"));

        Assert.All(
            Directory.EnumerateFiles(Repository.At("docs/decisions"), "0*.md").Select(path => Path.GetFileName(path)),
            name => Assert.Contains($"({name})", list, StringComparison.Ordinal));
    }

    private static string WithoutCode(string document) => Fence().Replace(File.ReadAllText(Repository.At(document)), "");

    private static string[] HeadingsOf(string path) =>
        [.. Heading().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value.ToLowerInvariant().Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?!https?:|mailto:)(?<path>[^)#\s]*)(?:#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("`((?:src|tests|docs)/[A-Za-z0-9_./-]+)`")]
    private static partial Regex NamedFile();

    [GeneratedRegex("^(`{3,}).*?^\\1$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^#{1,6} +(.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
