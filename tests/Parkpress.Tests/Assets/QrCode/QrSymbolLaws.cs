using System.Collections;
using System.Text;
using CsCheck;
using Parkpress.Assets.QrCode;
using QRCoder;

namespace Parkpress.Tests.Assets.QrCode;

/// <summary>Our encoder against QRCoder: every module, in every version.</summary>
public sealed class QrSymbolLaws
{
    private const int QuietZone = 4;

    private static readonly Gen<string> s_address = Gen.Select(
        Gen.OneOf("https://park.example.cn", "http://xn--fiqs8s.example.com:8080", "https://bench.example.cn/news"),
        Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789-_/%?=&.ABCDEF"].Array[0, 100],
        (host, path) => $"{host}/{new string(path)}/");

    private static readonly Gen<string> s_text = Gen.OneOf(s_address, Gen.String[0, 120], Gen.Char['一', '龥'].Array[1, 60].Select(text => new string(text)));

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_text_that_fills_a_version_and_one_byte_more_give_the_modules_that_qrcoder_gives(int version)
    {
        int capacity = Enumerable.Range(1, QrSymbol.MaxLength).Last(length => QrVersion.ThatHolds(length).Size <= (version * 4) + 17);
        foreach (int length in (int[])[capacity - 1, capacity, Math.Min(capacity + 1, QrSymbol.MaxLength)])
        {
            Compare(new string([.. Enumerable.Range(0, length).Select(i => (char)(' ' + (((i * 37) + (i * i * version)) % 95)))]));
        }
    }

    [Fact]
    public void Generated_texts_give_the_modules_that_qrcoder_gives() => s_text.Sample(Compare, iter: 2_000);

    [Fact]
    public void A_long_text_gives_the_modules_that_qrcoder_gives() =>
        Gen.Char['a', '~'].Array[130, QrSymbol.MaxLength].Select(text => new string(text)).Sample(Compare, iter: 60);

    private static void Compare(string text)
    {
        // A lone surrogate has no bytes of its own in UTF-8; both sides see U+FFFD.
        QrSymbol ours = QrSymbol.TryEncode(Encoding.UTF8.GetBytes(text))!;
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true, utf8BOM: false);
        List<BitArray> theirs = code.ModuleMatrix;
        Assert.Equal(theirs.Count - (2 * QuietZone), ours.Size);
        for (int y = 0; y < ours.Size; y++)
        {
            for (int x = 0; x < ours.Size; x++)
            {
                if (theirs[y + QuietZone][x + QuietZone] != ours[x, y])
                {
                    Assert.Fail($"module {x}, {y} of `{text}` differs");
                }
            }
        }
    }
}
