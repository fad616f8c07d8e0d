using BenchmarkDotNet.Attributes;
using Parkpress.Content;
using Parkpress.Content.Markdown;
using Parkpress.Content.Storage;
using Parkpress.Diagnostics;
using Parkpress.Incremental;

namespace Parkpress.Bench;

/// <summary>The body of one article on its way to the cache and back.</summary>
public class BodyCodecBenchmarks
{
    private readonly RecordWriter _writer = new();
    private readonly BodyText _body;
    private readonly byte[] _written;

    public BodyCodecBenchmarks()
    {
        Body body = MarkdownReader.Read(new SourceText("content/news/a.md", SampleText.Markdown(1)), 0, new MarkdownOptions(), new DiagnosticBag());
        _body = new BodyText(body.Content, body.PlainText);
        Write();
        _written = _writer.Written.ToArray();
    }

    [Benchmark]
    public int Write()
    {
        _writer.Clear();
        BodyCodec.Write(_writer, _body);
        return _writer.Length;
    }

    [Benchmark]
    public object Read()
    {
        var reader = new RecordReader(_written);
        return BodyCodec.ReadContent(ref reader);
    }
}
