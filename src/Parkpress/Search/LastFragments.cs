using System.IO.Compression;
using System.Text;

namespace Parkpress.Search;

/// <summary>Fragments of the last run. Keeps few packs in memory: pages are asked for in order. Not safe for threads: one for each.</summary>
internal sealed class LastFragments(SearchState state, LastFiles files)
{
    private const int MostPacks = 8;

    private readonly Dictionary<int, byte[]> _packs = [];
    private readonly Queue<int> _order = new();

    /// <summary>The fragment of a unit, without the noise behind it.</summary>
    /// <param name="unit">Its number in the last run.</param>
    /// <exception cref="InvalidDataException">Its pack is gone, or not what was written.</exception>
    public ReadOnlySpan<byte> Read(int unit)
    {
        byte[] pack = Pack(unit / FragmentPacks.UnitsPerPack);
        int grain = FragmentPacks.GrainFor(state.Grains.Length);
        int start = 0;
        for (int i = unit - (unit % FragmentPacks.UnitsPerPack); i < unit; i++)
        {
            start += state.Grains[i] * grain;
        }

        return pack.AsSpan(start, FragmentWriter.HeadLength + FragmentWriter.StreamLength(pack.AsSpan(start)));
    }

    /// <summary>Title and text of a unit as they are shown, and whether it is the first of its page.</summary>
    /// <exception cref="InvalidDataException">Its pack is gone, or not what was written.</exception>
    public (bool IsFirst, string Title, string Text) ReadText(int unit)
    {
        using var stream = new ZLibStream(new MemoryStream(Read(unit)[FragmentWriter.HeadLength..].ToArray()), CompressionMode.Decompress);
        var unpacked = new MemoryStream();
        stream.CopyTo(unpacked);
        string[] parts = Encoding.UTF8.GetString(unpacked.GetBuffer(), 0, (int)unpacked.Length).Split('\n', 4);
        return parts.Length == 4 ? (parts[0][0] is '1' or '3', parts[2], parts[3]) : throw new InvalidDataException("a fragment of the search index makes no sense");
    }

    private byte[] Pack(int number)
    {
        if (!_packs.TryGetValue(number, out byte[]? pack))
        {
            pack = files.Read(IndexFiles.Pack(number));
            if (_order.Count == MostPacks)
            {
                _packs.Remove(_order.Dequeue());
            }

            _packs.Add(number, pack);
            _order.Enqueue(number);
        }

        return pack;
    }
}
