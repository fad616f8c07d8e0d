using System.Runtime.InteropServices;
using Parkpress.Incremental;

namespace Parkpress.Templates.Observations;

/// <summary>Fingerprints a list of fingerprints. Hot: one list for every file of a site, so it allocates nothing for lists of the usual length.</summary>
internal ref struct ValueHash
{
    private Buffer _first;
    private List<Fingerprint>? _rest;
    private int _count;

    public void Add(Fingerprint value)
    {
        if (_count < Buffer.Length)
        {
            _first[_count] = value;
        }
        else
        {
            (_rest ??= []).Add(value);
        }

        _count++;
    }

    public readonly Fingerprint ToFingerprint()
    {
        ReadOnlySpan<Fingerprint> first = _first;
        if (_rest is null)
        {
            return Fingerprint.Of(MemoryMarshal.AsBytes(first[.._count]));
        }

        Fingerprint[] all = [.. first, .. _rest];
        return Fingerprint.Of(MemoryMarshal.AsBytes(all.AsSpan()));
    }

    [System.Runtime.CompilerServices.InlineArray(Length)]
    private struct Buffer
    {
        public const int Length = 64;

        private Fingerprint _item;
    }
}
