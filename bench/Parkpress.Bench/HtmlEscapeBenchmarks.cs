using System.Buffers;
using System.Net;
using System.Text;
using BenchmarkDotNet.Attributes;
using Parkpress.Text;

namespace Parkpress.Bench;

/// <summary>A paragraph on its way into a page, as UTF-8; with nothing to escape, and with some of it every few characters.</summary>
public class HtmlEscapeBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private string _text = "";

    [Params("prose", "marks")]
    public string Kind { get; set; } = "";

    [GlobalSetup]
    public void MakeText() => _text = Kind == "prose" ? SampleText.Prose(400) : SampleText.Prose(400).Replace("，", "\" & <", StringComparison.Ordinal);

    /// <summary>What .NET has; it makes a string, and turns some characters into numbers that need not be.</summary>
    [Benchmark(Baseline = true)]
    public int WebUtilityEncode()
    {
        _output.ResetWrittenCount();
        string escaped = WebUtility.HtmlEncode(_text);
        _output.Advance(Encoding.UTF8.GetBytes(escaped, _output.GetSpan(escaped.Length * 3)));
        return _output.WrittenCount;
    }

    [Benchmark]
    public int AppendEscaped()
    {
        _output.ResetWrittenCount();
        HtmlText.AppendEscaped(_output, _text);
        return _output.WrittenCount;
    }
}
