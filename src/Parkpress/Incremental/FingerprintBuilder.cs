using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Parkpress.Incremental;

/// <summary>Hashes a sequence of values such that no two different sequences are confused. For one thread.</summary>
/// <remarks>
/// Every value goes in behind a tag for its type, and where its length varies, behind its length: <c>("ab", "c")</c> and
/// <c>("a", "bc")</c>, a null and an empty string, the number 1 and the string "1" all differ.
/// </remarks>
internal sealed class FingerprintBuilder
{
    private readonly XxHash128 _hash = new();

    private enum Tag : byte
    {
        Null = 1,
        Text,
        Bytes,
        Number,
        Flag,
        Fingerprint,
    }

    /// <summary>Appends a text, or the fact that there is none.</summary>
    public FingerprintBuilder Append(string? text)
    {
        if (text is null)
        {
            AppendHead(Tag.Null, 0);
            return this;
        }

        // UTF-16 as it lies in memory: UTF-8 would write every lone surrogate as the same U+FFFD.
        // All platforms that .NET runs on are little-endian.
        AppendHead(Tag.Text, text.Length);
        _hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    /// <summary>Appends bytes.</summary>
    public FingerprintBuilder Append(ReadOnlySpan<byte> bytes)
    {
        AppendHead(Tag.Bytes, bytes.Length);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>Appends a whole number; an <see cref="int"/> and a <see cref="long"/> of the same value are the same.</summary>
    public FingerprintBuilder Append(long number)
    {
        AppendHead(Tag.Number, number);
        return this;
    }

    /// <summary>Appends a yes or no.</summary>
    public FingerprintBuilder Append(bool flag)
    {
        AppendHead(Tag.Flag, flag ? 1 : 0);
        return this;
    }

    /// <summary>Appends the fingerprint of something hashed before.</summary>
    public FingerprintBuilder Append(Fingerprint fingerprint)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, fingerprint.Value);
        AppendHead(Tag.Fingerprint, bytes.Length);
        _hash.Append(bytes);
        return this;
    }

    /// <summary>The fingerprint of all that was appended so far; more may follow.</summary>
    public Fingerprint ToFingerprint() => new(_hash.GetCurrentHashAsUInt128());

    private void AppendHead(Tag tag, long lengthOrValue)
    {
        Span<byte> head = stackalloc byte[1 + sizeof(long)];
        head[0] = (byte)tag;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], lengthOrValue);
        _hash.Append(head);
    }
}
