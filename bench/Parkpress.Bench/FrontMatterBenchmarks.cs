using BenchmarkDotNet.Attributes;
using Parkpress.Diagnostics;
using Parkpress.Sources.Yaml;

namespace Parkpress.Bench;

/// <summary>The reader of plain YAML against YamlDotNet, which reads what the former leaves.</summary>
public class FrontMatterBenchmarks
{
    private readonly SourceText _text = new("content/news/a.md", SampleText.FrontMatter(1));

    private TextSpan Whole => new(0, _text.Text.Length);

    [GlobalSetup]
    public void CheckThatItIsPlain()
    {
        if (PlainYaml.TryRead(_text, Whole) is null)
        {
            throw new InvalidOperationException("the front matter is not plain: both ways would be the same");
        }
    }

    [Benchmark(Baseline = true)]
    public object? YamlDotNet() => YamlReader.ReadAny(_text, Whole, new DiagnosticBag());

    [Benchmark]
    public object? Plain() => PlainYaml.TryRead(_text, Whole);
}
