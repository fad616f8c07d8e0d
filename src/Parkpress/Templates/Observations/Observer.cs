using Parkpress.Incremental;
using Parkpress.Model;

namespace Parkpress.Templates.Observations;

/// <summary>Notes what is looked at while one file after another is made. For one thread.</summary>
internal sealed class Observer(SiteValues values)
{
    private readonly List<int> _seen = [];
    private readonly List<CachedInsert> _inserts = [];
    private readonly RecordWriter _writer = new();
    private int[] _stamps = new int[1024];
    private int _stamp;

    /// <summary>Forgets all, for the next file.</summary>
    public void Start()
    {
        _seen.Clear();
        _inserts.Clear();
        _stamp++;
    }

    public void See(ObservationKind kind, string name) => See(values.NumberOf(kind, name));

    /// <summary>Another page's summary.</summary>
    public void See(Page page) => See(values.NumberOfSummary(page));

    /// <summary>A cached partial that is printed as it is.</summary>
    /// <param name="name">Its name and key.</param>
    /// <param name="offset">Where in the file, in bytes.</param>
    /// <param name="length">In bytes.</param>
    public void Insert(string name, int offset, int length) => _inserts.Add(new CachedInsert(values.NumberOf(ObservationKind.Cached, name), offset, length));

    /// <summary>What was looked at, and the fingerprint of what was seen there.</summary>
    public (ReadOnlyMemory<byte> Observations, Fingerprint Observed) Take()
    {
        _writer.Clear();
        new ObservationRecord(_seen, _inserts, values.FingerprintOf(_inserts)).Write(_writer);
        return (_writer.Written.ToArray(), values.FingerprintOf(_seen));
    }

    private void See(int number)
    {
        if (number >= _stamps.Length)
        {
            Array.Resize(ref _stamps, Math.Max(_stamps.Length * 2, number + 1));
        }

        if (_stamps[number] != _stamp)
        {
            _stamps[number] = _stamp;
            _seen.Add(number);
        }
    }
}
