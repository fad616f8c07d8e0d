using System.Collections.Frozen;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Content.FrontMatter;

/// <summary>A Markdown file of a test with what the reader made of its front matter.</summary>
internal sealed class FrontMatterSample
{
    /// <summary>Fields that the site of the test declares itself.</summary>
    public static readonly FrozenDictionary<string, string> OwnFields = new Dictionary<string, string>
    {
        ["venue"] = "text", ["opens"] = "date", ["seats"] = "int", ["free"] = "bool", ["guests"] = "list",
    }.ToFrozenDictionary();

    private readonly SourceText _text;

    public FrontMatterSample(string text, string path = "content/news/a.md")
    {
        _text = new SourceText(path, text);
        var diagnostics = new DiagnosticBag();
        (RawFrontMatter fields, int bodyStart) = new FrontMatterReader(TimeSpan.FromHours(8), OwnFields).Read(_text, diagnostics);
        Fields = fields;
        Body = text[bodyStart..];
        Findings = [.. diagnostics.ToSorted()];
    }

    public RawFrontMatter Fields { get; }

    /// <summary>What stands behind the front matter.</summary>
    public string Body { get; }

    public Diagnostic[] Findings { get; }

    public string[] Codes => [.. Findings.Select(finding => finding.Rule.Code)];

    /// <summary>One line of front matter, read without findings.</summary>
    public static FrontMatterSample Clean(string lines)
    {
        var sample = new FrontMatterSample($"---\n{lines}\n---\n");
        Assert.Empty(sample.Codes);
        return sample;
    }

    /// <summary>One line of front matter, read with one finding.</summary>
    public static (string Code, string Underlined, string Message, string Help) Slip(string lines, string path = "content/news/a.md")
    {
        var sample = new FrontMatterSample($"---\n{lines}\n---\n", path);
        Diagnostic finding = Assert.Single(sample.Findings);
        return (finding.Rule.Code, sample.Cut(finding.Primary.Span), finding.Message.English, finding.Help.English);
    }

    public string Cut(TextSpan span) => _text.Text[span.Start..span.End];

    public string[] List(Field field) => [.. Fields.List(field).Select(item => item.Value)];
}
