namespace Parkpress.Search;

/// <summary>A prefix code of deflate: how often symbols occur, how long their codes are, and the codes, their first bit lowest.</summary>
internal sealed class HuffmanCode(int count)
{
    private const int LongestCode = 15;

    public int[] Frequencies { get; } = new int[count];

    public byte[] Lengths { get; } = new byte[count];

    public ushort[] Codes { get; } = new ushort[count];

    /// <summary>Codes from lengths, as section 3.2.2 of RFC 1951 deals them.</summary>
    public void MakeCodes()
    {
        Span<int> next = stackalloc int[LongestCode + 2];
        next.Clear();
        foreach (byte length in Lengths)
        {
            next[length + 1] += length > 0 ? 1 : 0;
        }

        int code = 0;
        for (int length = 1; length <= LongestCode; length++)
        {
            code = (code + next[length]) << 1;
            next[length] = code;
        }

        for (int symbol = 0; symbol < Lengths.Length; symbol++)
        {
            int length = Lengths[symbol];
            Codes[symbol] = length == 0 ? (ushort)0 : Reverse(next[length]++, length);
        }
    }

    private static ushort Reverse(int code, int length)
    {
        uint bits = (uint)code;
        bits = ((bits >> 1) & 0x5555) | ((bits & 0x5555) << 1);
        bits = ((bits >> 2) & 0x3333) | ((bits & 0x3333) << 2);
        bits = ((bits >> 4) & 0x0F0F) | ((bits & 0x0F0F) << 4);
        bits = (bits >> 8) | ((bits & 0xFF) << 8);
        return (ushort)(bits >> (16 - length));
    }
}
