using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Tests.Sources;

/// <summary>YAML of a test with what the reader made of it.</summary>
internal sealed class Yaml
{
    private readonly SourceText _text;
    private readonly DiagnosticBag _diagnostics = new();

    private Yaml(string text)
    {
        _text = new SourceText("a.yml", text);
        Root = YamlReader.Read(_text, new TextSpan(0, text.Length), _diagnostics);
    }

    public YamlNode? Root { get; }

    public Diagnostic[] Findings => [.. _diagnostics.ToSorted()];

    public static Yaml Read(string text) => new(text);

    /// <summary>The mapping of a text without findings.</summary>
    public static Yaml Mapping(string text)
    {
        Yaml yaml = Read(text);
        Assert.Empty(yaml.Findings);
        Assert.IsType<YamlMapping>(yaml.Root);
        return yaml;
    }

    /// <summary>The only entry's value.</summary>
    public YamlScalar Value => Assert.IsType<YamlScalar>(Assert.Single(((YamlMapping)Root!).Entries).Value);

    /// <summary>The text behind a span.</summary>
    public string Cut(TextSpan span) => _text.Text[span.Start..span.End];

    /// <summary>The only finding, as its code, what it underlines, and its cure.</summary>
    public (string Code, string Underlined, string Help) Finding
    {
        get
        {
            Diagnostic finding = Assert.Single(Findings);
            return (finding.Rule.Code, Cut(finding.Primary.Span), finding.Help.English);
        }
    }
}
