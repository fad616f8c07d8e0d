using System.Text;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.TinySites;

/// <summary>What came of building a site.</summary>
/// <param name="Result">What the builder says.</param>
/// <param name="Files">What stands in the output folder, by path with <c>/</c>; empty when nothing was written.</param>
internal sealed record BuiltSite(BuildResult Result, SortedDictionary<string, byte[]> Files)
{
    /// <summary>Codes of the findings, in order.</summary>
    public string[] Codes => [.. Result.Diagnostics.Select(finding => finding.Rule.Code)];

    /// <summary>Paths of the site without the marker and the manifest.</summary>
    public string[] Paths => [.. Files.Keys.Where(path => path is not (".parkpress" or "manifest.json"))];

    /// <summary>The findings as the command line prints them, in English.</summary>
    public string DiagnosticsText
    {
        get
        {
            var renderer = new DiagnosticTextRenderer();
            return string.Join('\n', Result.Diagnostics.Select(finding => renderer.Render(finding, Result.FindSource, Language.English)));
        }
    }

    /// <summary>The text of an output file.</summary>
    public string Text(string path)
    {
        Assert.True(Files.ContainsKey(path), $"there is no `{path}`; there are:\n{string.Join('\n', Files.Keys)}\n{DiagnosticsText}");
        return Encoding.UTF8.GetString(Files[path]);
    }

    /// <summary>This, after making sure that nothing was found wrong.</summary>
    public BuiltSite WithoutFindings()
    {
        Assert.Equal("", DiagnosticsText);
        Assert.True(Result.Succeeded);
        return this;
    }

    /// <summary>The only finding, which must be of that rule.</summary>
    public Diagnostic Single(string code)
    {
        Assert.True(Result.Diagnostics is [{ } only] && only.Rule.Code == code, $"expected {code} alone, found:\n{DiagnosticsText}");
        return Result.Diagnostics[0];
    }

    /// <summary>The text that a finding underlines.</summary>
    public string Underlined(Diagnostic finding)
    {
        SourceText source = Result.FindSource(finding.Primary.Path)!;
        return source.Text[finding.Primary.Span.Start..finding.Primary.Span.End];
    }
}
