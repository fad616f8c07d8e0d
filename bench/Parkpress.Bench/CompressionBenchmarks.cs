using System.IO.Compression;
using System.Text;
using BenchmarkDotNet.Attributes;
using Parkpress.Search;

namespace Parkpress.Bench;

/// <summary>One fragment of the search index, about 800 characters, as a zlib stream.</summary>
public class CompressionBenchmarks
{
    private readonly DeflateEncoder _encoder = new();
    private readonly ByteBuffer _output = new();
    private readonly string _text = SampleText.Prose(800);

    /// <summary>A quick encoder that packs badly would be no gain.</summary>
    [GlobalSetup]
    public void TellSizes() =>
        Console.WriteLine($"// {Encoding.UTF8.GetByteCount(_text)} bytes become {ZLibStreamOptimal()} (optimal), {ZLibStreamFastest()} (fastest), {OwnEncoder()} (own)");

    [Benchmark(Baseline = true)]
    public long ZLibStreamOptimal() => Pack(CompressionLevel.Optimal);

    [Benchmark]
    public long ZLibStreamFastest() => Pack(CompressionLevel.Fastest);

    [Benchmark]
    public long OwnEncoder()
    {
        _output.Clear();
        _encoder.Compress(_text, _output);
        return _output.Length;
    }

    private long Pack(CompressionLevel level)
    {
        using var packed = new MemoryStream(4096);
        using (var stream = new ZLibStream(packed, level, leaveOpen: true))
        {
            stream.Write(Encoding.UTF8.GetBytes(_text));
        }

        return packed.Length;
    }
}
