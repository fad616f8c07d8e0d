using BenchmarkDotNet.Attributes;
using Parkpress.Incremental;

namespace Parkpress.Bench;

/// <summary>A thousand records of two numbers, a flag and a short text.</summary>
public class RecordWriterBenchmarks
{
    private const int Records = 1000;

    private readonly RecordWriter _writer = new();
    private readonly string[] _paths = [.. Enumerable.Range(0, Records).Select(i => $"news/2025/第{i}篇/index.html")];

    [Benchmark(OperationsPerInvoke = Records)]
    public int Write()
    {
        _writer.Clear();
        foreach (string path in _paths)
        {
            _writer.Number(path.Length);
            _writer.Number(638_700_000_000_000_000);
            _writer.Flag(true);
            _writer.Text(path);
        }

        return _writer.Length;
    }
}
