namespace Parkpress.Tests.Architecture;

public sealed class SourceCodeTests
{
    [Fact]
    public void All_files_are_read() => Assert.True(SourceCode.Library.Length > 200, $"only {SourceCode.Library.Length} files");

    [Fact]
    public void Using_lines_are_found()
    {
        SourceCode builder = SourceCode.Library.Single(file => file.Path == "src/Parkpress/SiteBuilder.cs");

        Assert.Contains("Parkpress.Publishing", builder.Usings);
        Assert.Contains("System.Collections.Immutable", builder.Usings);
        Assert.Equal(["SiteBuilder"], builder.Types);
    }

    [Fact]
    public void Comments_and_literals_are_not_code()
    {
        SourceCode rules = SourceCode.Library.Single(file => file.Path == "src/Parkpress/Sources/SourceRules.cs");

        Assert.DoesNotContain("yaml-syntax", rules.Code, StringComparison.Ordinal);
        Assert.DoesNotContain("summary", rules.Code, StringComparison.Ordinal);
        Assert.Contains("YamlSyntax", rules.Code, StringComparison.Ordinal);
    }
}
