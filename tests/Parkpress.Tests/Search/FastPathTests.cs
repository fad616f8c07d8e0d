using System.IO.Compression;
using System.Text;
using CsCheck;
using Parkpress.Search;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Search;

/// <summary>What is fast gives what is plain.</summary>
public sealed class FastPathTests
{
    private static readonly int s_times = int.TryParse(Environment.GetEnvironmentVariable("PARKPRESS_SEARCH_LAWS"), out int times) ? times : 1;

    // Any unit at all, lone surrogates too, between those that stand in every text.
    private static readonly Gen<string> AnyText = Gen.Frequency((4, SearchGen.Piece), (1, Gen.Char.Select(c => c.ToString())), (1, Gen.OneOf("\n", " ", "\n\n")))
        .Array[0, 40].Select(string.Concat);

    [Fact]
    public void Every_unit_has_its_normal_form_by_itself_and_among_others()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            AssertNormal(((char)c).ToString());
            AssertNormal($"园 {(char)c}\u0301 ,{(char)c}{(char)c}a\n{(char)c}");
        }
    }

    [Fact]
    public void A_text_has_its_normal_form() => Law.Holds(AnyText, 20_000 * s_times, AssertNormal);

    [Fact]
    public void A_zlib_stream_gives_its_text_back()
    {
        var encoder = new DeflateEncoder();
        Law.Holds(AnyText, 3000 * s_times, text => AssertUnpacks(encoder, text));
        Law.Holds(SearchGen.Long, 20 * s_times, documents => Assert.All(documents, document => AssertUnpacks(encoder, document.Text)));
        Law.Holds(Gen.Select(Gen.Int[1, 60_000], Gen.Int[1, 400], Gen.Int[0, 9]), 60 * s_times, sample => AssertUnpacks(encoder, Random(sample.Item1, sample.Item2, sample.Item3)));
    }

    [Fact]
    public void A_zlib_stream_of_any_length_gives_its_text_back()
    {
        var encoder = new DeflateEncoder();
        AssertUnpacks(encoder, "");
        AssertUnpacks(encoder, new string('a', 400_000));
        AssertUnpacks(encoder, new string('园', 400_000));
        AssertUnpacks(encoder, Random(400_000, 30_000, 1));
        AssertUnpacks(encoder, string.Concat(Enumerable.Repeat(Random(20_000, 3000, 2), 3)));

        // Frequencies like these make codes longer than a stream may have.
        int[] fibonacci = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987, 1597, 2584, 4181, 6765, 10946, 17711];
        AssertUnpacks(encoder, string.Concat(fibonacci.Select((count, i) => string.Concat(Enumerable.Range(0, count).Select(j => (char)(j % 2 == 0 ? 'A' + i : 0x2000 + (j * 7 % 9999)))))));
    }

    private static void AssertNormal(string text)
    {
        var normal = new NormalText();
        normal.Add(text);

        Assert.Equal(SearchText.Normalize(text), normal.Written.ToString());
        Assert.Equal(SearchText.HasTraditional(text), normal.HasTraditional);
    }

    private static void AssertUnpacks(DeflateEncoder encoder, string text)
    {
        var packed = new ByteBuffer();
        encoder.Compress(text, packed);

        // The other reader is strict about headers and checksums; the library's own about the blocks.
        Assert.Equal(Encoding.UTF8.GetBytes(text), IndexBytes.Inflate(packed.Written));
        using var stream = new ZLibStream(new MemoryStream(packed.Written.ToArray()), CompressionMode.Decompress);
        Assert.Equal(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)), new StreamReader(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false).ReadToEnd());
    }

    private static string Random(int length, int kinds, int seed)
    {
        var random = new Random(seed);
        return string.Create(length, random, (text, random) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = (char)((seed % 3 == 0 ? 'a' : '\u4E00') + (int)(Math.Pow(random.NextDouble(), 3) * kinds));
            }
        });
    }
}
