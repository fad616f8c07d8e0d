using Parkpress.Tests.Golden;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Reference;

public sealed class ReferenceTests
{
    [Fact]
    public void The_command_line_reference_is_what_the_code_says() => AssertFresh(CliReference.Path, CliReference.Blocks());

    [Fact]
    public void The_front_matter_reference_is_what_the_code_says() => AssertFresh(FrontMatterReference.Path, FrontMatterReference.Blocks());

    [Fact]
    public void The_settings_reference_is_what_the_code_says() => AssertFresh(SettingReference.Path, SettingReference.Blocks());

    [Fact]
    public void The_template_reference_is_what_the_code_says() => AssertFresh(TemplateReferencePage.Path, TemplateReferencePage.Blocks());

    [Fact]
    public void The_list_of_rules_is_what_the_code_says() => AssertFresh(RuleReference.Path, RuleReference.Blocks());

    [Fact]
    public void The_notices_name_every_package_of_the_lock_files_with_its_licence()
    {
        if (PackageNotices.TryMakeBlocks() is { } blocks)
        {
            AssertFresh(PackageNotices.Path, blocks);
        }
        else
        {
            Assert.Skip("the packages lie elsewhere");
        }
    }

    [Fact]
    public void A_block_is_replaced_between_its_marks_and_nothing_else_is() =>
        Assert.Equal(
            "before\n<!-- generated: a -->\n\nnew\n\n<!-- /generated -->\nafter\n",
            GeneratedBlocks.Fill("before\n<!-- generated: a -->\nold\n<!-- /generated -->\nafter\n", [new("a", "new\n")]));

    [Fact]
    public void A_document_without_the_marks_of_a_block_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => GeneratedBlocks.Fill("no marks here\n", [new("a", "new\n")]));

    private static void AssertFresh(string path, IEnumerable<GeneratedBlock> blocks)
    {
        string committed = File.ReadAllText(Repository.At(path));
        string expected = GeneratedBlocks.Fill(committed, blocks);
        if (committed != expected && Acceptance.IsAsked)
        {
            File.WriteAllText(Repository.At(path), expected);
            Acceptance.Fail(path);
        }

        Assert.True(committed == expected, $"{path} is not what the code says. {Acceptance.Hint}");
    }
}
