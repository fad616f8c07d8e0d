using System.Globalization;
using System.IO.Hashing;

namespace Parkpress.Incremental;

/// <summary>A 128-bit hash of content: equal fingerprints stand for equal bytes. Not a defence against forgery.</summary>
/// <param name="Value">The hash, XxHash128 with seed 0; the same on every machine.</param>
internal readonly record struct Fingerprint(UInt128 Value)
{
    private const int HexLength = 32;
    private const int ShortLength = 8;

    /// <summary>The first 8 hexadecimal digits, for file names.</summary>
    public string Short => ToString()[..ShortLength];

    /// <summary>The fingerprint of <paramref name="bytes"/>.</summary>
    public static Fingerprint Of(ReadOnlySpan<byte> bytes) => new(XxHash128.HashToUInt128(bytes));

    /// <summary>The fingerprint of a list of fingerprints; their order and number count.</summary>
    public static Fingerprint Combine(params ReadOnlySpan<Fingerprint> parts)
    {
        var builder = new FingerprintBuilder();
        foreach (Fingerprint part in parts)
        {
            builder.Append(part);
        }

        return builder.ToFingerprint();
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; upper case is accepted, anything else is not.</summary>
    public static bool TryParse(ReadOnlySpan<char> hex, out Fingerprint fingerprint)
    {
        bool isRead = UInt128.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 value);
        fingerprint = new Fingerprint(value);
        return isRead && hex.Length == HexLength;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
