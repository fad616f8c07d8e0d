using System.Buffers;
using BenchmarkDotNet.Attributes;
using Parkpress.Assets.QrCode;

namespace Parkpress.Bench;

/// <summary>The address of one page as a drawing.</summary>
public class QrCodeBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private string _address = "";

    [Params("Latin", "Hanzi")]
    public string Slug { get; set; } = "";

    [GlobalSetup]
    public void MakeAddress() => _address = Slug == "Latin"
        ? "https://example.cn/news/2025/park-opens/"
        : "https://example.cn/news/2025/%E5%9B%AD%E5%8C%BA%E5%BC%80%E5%9B%AD%E4%BB%AA%E5%BC%8F/";

    [Benchmark]
    public int Draw()
    {
        _output.ResetWrittenCount();
        QrCodeSvg.Write(_address, "二维码", _output);
        return _output.WrittenCount;
    }
}
