using System.Buffers.Binary;
using System.Text;

namespace Parkpress.Tests.Assets.Images.Cards;

/// <summary>The smallest TrueType font that can be drawn with: a box for every printable character of ASCII, and nothing else.</summary>
internal static class TestFont
{
    private const int First = 0x20;
    private const int Last = 0x7E;
    private const int Glyphs = Last - First + 2;

    public static byte[] Bytes { get; } = Make();

    private static byte[] Make()
    {
        byte[] box = Big(1, 50, 0, 450, 700, 3, 0);
        byte[] glyph = [.. box, 1, 1, 1, 1, .. Big(50, 400, 0, -400), .. Big(0, 0, 700, 0), 0, 0];
        byte[] locations = [.. Enumerable.Range(0, Glyphs + 1).SelectMany(i => Big(i * glyph.Length / 2))];
        (string Tag, byte[] Content)[] tables =
        [
            ("cmap", Map()),
            ("glyf", [.. Enumerable.Repeat(glyph, Glyphs).SelectMany(bytes => bytes)]),
            ("head", [.. Big(1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, 1000), .. new byte[16], .. Big(0, 0, 500, 800, 0, 8, 2, 0, 0)]),
            ("hhea", [.. Big(1, 0, 800, -200, 0, 500, 50, 50, 450, 1, 0, 0), .. new byte[10], .. Big(1)]),
            ("hmtx", [.. Big(500, 50), .. Enumerable.Repeat(Big(50), Glyphs - 1).SelectMany(bytes => bytes)]),
            ("loca", locations),
            ("maxp", [.. Big(1, 0, Glyphs, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
        ];
        return Join(tables);
    }

    /// <summary>Character to glyph, format 4: one run of characters and the end mark.</summary>
    private static byte[] Map() =>
        [.. Big(0, 1, 3, 1, 0, 12), .. Big(4, 32, 0, 4, 4, 1, 0, Last, 0xFFFF, 0, First, 0xFFFF, 1 - First, 1, 0, 0)];

    private static byte[] Join((string Tag, byte[] Content)[] tables)
    {
        var head = new List<byte>([.. Big(1, 0, tables.Length, 64, 2, 48)]);
        var body = new List<byte>();
        int start = 12 + (16 * tables.Length);
        foreach ((string tag, byte[] content) in tables)
        {
            head.AddRange([.. Encoding.ASCII.GetBytes(tag), .. new byte[4], .. Long(start + body.Count), .. Long(content.Length)]);
            body.AddRange(content);
            body.AddRange(new byte[(4 - (content.Length % 4)) % 4]);
        }

        return [.. head, .. body];
    }

    private static byte[] Big(params int[] values)
    {
        byte[] bytes = new byte[values.Length * 2];
        for (int i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(i * 2), (ushort)values[i]);
        }

        return bytes;
    }

    private static byte[] Long(int value) => Big(value >> 16, value & 0xFFFF);
}
