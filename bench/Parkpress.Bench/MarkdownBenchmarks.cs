using BenchmarkDotNet.Attributes;
using Parkpress.Content.Markdown;
using Parkpress.Diagnostics;

namespace Parkpress.Bench;

/// <summary>Reading one article of about 1,200 characters.</summary>
public class MarkdownBenchmarks
{
    private readonly SourceText _text = new("content/news/a.md", SampleText.Markdown(1));
    private readonly MarkdownOptions _options = new();

    [Benchmark]
    public object Read() => MarkdownReader.Read(_text, 0, _options, new DiagnosticBag());
}
