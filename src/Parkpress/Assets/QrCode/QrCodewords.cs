namespace Parkpress.Assets.QrCode;

/// <summary>A text as the codewords of a code: data, padding and error correction, in the order in which they are placed.</summary>
internal static class QrCodewords
{
    /// <param name="utf8">No longer than the version holds.</param>
    /// <param name="codewords">As many as the version has.</param>
    public static void Write(QrVersion version, ReadOnlySpan<byte> utf8, Span<byte> codewords)
    {
        Span<byte> data = stackalloc byte[version.DataCodewordCount];
        WriteData(version, utf8, data);

        // Blocks that are one codeword longer stand last. Codewords are taken from the blocks in turn.
        Span<byte> correction = stackalloc byte[version.CorrectionLength];
        int longBlocks = data.Length % version.BlockCount;
        int shortLength = data.Length / version.BlockCount;
        int start = 0;
        for (int block = 0; block < version.BlockCount; block++)
        {
            bool isLong = block >= version.BlockCount - longBlocks;
            ReadOnlySpan<byte> part = data.Slice(start, isLong ? shortLength + 1 : shortLength);
            start += part.Length;
            for (int i = 0; i < shortLength; i++)
            {
                codewords[(i * version.BlockCount) + block] = part[i];
            }

            if (isLong)
            {
                codewords[(shortLength * version.BlockCount) + block - (version.BlockCount - longBlocks)] = part[shortLength];
            }

            ReedSolomon.Divide(part, correction);
            for (int i = 0; i < correction.Length; i++)
            {
                codewords[data.Length + (i * version.BlockCount) + block] = correction[i];
            }
        }
    }

    /// <summary>Mode 0100, the length, the bytes, an end of four bits, and padding.</summary>
    private static void WriteData(QrVersion version, ReadOnlySpan<byte> utf8, Span<byte> data)
    {
        // Everything stands half a byte off, for the mode takes four bits.
        int at = 0;
        int carry = 0b0100;
        if (version.HasLongCount)
        {
            data[at++] = (byte)((carry << 4) | (utf8.Length >> 12));
            data[at++] = (byte)(utf8.Length >> 4);
        }
        else
        {
            data[at++] = (byte)((carry << 4) | (utf8.Length >> 4));
        }

        carry = utf8.Length & 15;
        foreach (byte value in utf8)
        {
            data[at++] = (byte)((carry << 4) | (value >> 4));
            carry = value & 15;
        }

        data[at++] = (byte)(carry << 4);
        for (byte padding = 0xEC; at < data.Length; padding ^= 0xEC ^ 0x11)
        {
            data[at++] = padding;
        }
    }
}
