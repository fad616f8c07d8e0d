using BenchmarkDotNet.Attributes;
using Parkpress.Search;

namespace Parkpress.Bench;

/// <summary>What the search index does with each text. Grams are gathered for many texts and sorted together, as in a block of the index.</summary>
public class SearchBenchmarks
{
    private const int Texts = 256;

    private readonly string[] _texts = [.. Enumerable.Range(1, Texts).Select(i => SampleText.Prose(1000, i))];
    private readonly string[] _normal;
    private readonly NormalText _text = new();
    private readonly GramSorter _grams = new(isWide: false);
    private readonly ByteBuffer _runs = new();

    public SearchBenchmarks() => _normal = [.. _texts.Select(SearchText.Normalize)];

    [Benchmark(OperationsPerInvoke = Texts)]
    public int Normalise()
    {
        int length = 0;
        foreach (string text in _texts)
        {
            _text.Clear();
            _text.Add(text);
            length += _text.Length;
        }

        return length;
    }

    [Benchmark(OperationsPerInvoke = Texts)]
    public int Grams()
    {
        _grams.Clear();
        _runs.Clear();
        for (int i = 0; i < _normal.Length; i++)
        {
            GramScanner.AddPairs(_normal[i], hasTitle: false, i + 1, _grams);
        }

        _grams.WriteRuns(_runs, counts: null);
        return _runs.Length;
    }
}
