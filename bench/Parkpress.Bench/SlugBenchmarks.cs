using BenchmarkDotNet.Attributes;
using Parkpress.Text;

namespace Parkpress.Bench;

/// <summary>The title of an article as a segment of its address.</summary>
public class SlugBenchmarks
{
    private readonly string _title = SampleText.Prose(24)[..24];

    [Benchmark]
    public string Keep() => Slug.FromText(_title, SlugStyle.Keep);

    [Benchmark]
    public string Pinyin() => Slug.FromText(_title, SlugStyle.Pinyin);
}
