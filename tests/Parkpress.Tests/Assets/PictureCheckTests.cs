using System.Buffers.Binary;
using System.IO.Hashing;
using Parkpress.Assets.Images;
using Parkpress.Diagnostics;
using Parkpress.Tests.Assets.Images;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Assets;

public sealed class PictureCheckTests
{
    private static readonly byte[] Jpeg = TestImages.Encode(TestImages.Photo(600, 400), ImageFormat.Jpeg);
    private static readonly byte[] Png = TestImages.Encode(TestImages.Photo(600, 400), ImageFormat.Png);
    private static readonly byte[] WebP = TestImages.Encode(TestImages.Photo(600, 400), ImageFormat.WebP);

    [Theory]
    [InlineData("max_file_size: 1", "photo.jpg", "KB")]
    [InlineData("max_width: 599", "photo.jpg", "600 pixels wide")]
    [InlineData("max_width: 600", "photo.jpg", null)]
    [InlineData("max_file_size: 2000", "photo.jpg", null)]
    public void A_picture_is_held_against_the_budget(string setting, string name, string? said)
    {
        BuiltSite site = Build(name, Jpeg, $"images: {{{setting}}}");

        Assert.Equal(said is null ? [] : ["PP5105"], site.Codes);
        Assert.All(site.Result.Diagnostics, finding =>
        {
            Assert.Equal(("content/a.md", name), (finding.Primary.Path, site.Underlined(finding)));
            Assert.Contains(said!, finding.Message.English, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("jpg", true)]
    [InlineData("jpg", false)]
    [InlineData("png", true)]
    [InlineData("webp", false)]
    public void A_place_is_told_where_the_picture_stands(string kind, bool isLittleEndian)
    {
        byte[] tiff = Gps(isLittleEndian, degrees: 30);
        BuiltSite site = Build($"photo.{kind}", WithExif(kind, tiff));

        Diagnostic finding = site.Single("PP5106");
        Assert.Equal(("content/a.md", $"photo.{kind}"), (finding.Primary.Path, site.Underlined(finding)));
    }

    [Fact]
    public void A_picture_that_is_encoded_anew_loses_its_place() =>
        Build("photo.jpg", WithExif("jpg", Gps(true, 30)), "images: {widths: [300]}").WithoutFindings();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_camera_without_reception_tells_no_place(bool isLittleEndian) => Build("photo.jpg", WithExif("jpg", Gps(isLittleEndian, degrees: 0))).WithoutFindings();

    [Fact]
    public void However_Exif_is_damaged_nothing_breaks()
    {
        byte[] tiff = Gps(true, 30);
        for (int i = 0; i < tiff.Length; i++)
        {
            foreach (byte value in (byte[])[0x00, 0x7F, 0xFF])
            {
                byte[] damaged = [.. tiff];
                damaged[i] = value;
                foreach (string kind in (string[])["jpg", "png", "webp"])
                {
                    ExifOf(kind, damaged);
                    ExifOf(kind, damaged[..i]);
                }
            }
        }
    }

    [Theory]
    [InlineData("jpg")]
    [InlineData("png")]
    [InlineData("webp")]
    public void A_picture_that_was_cut_short_is_published_as_it_is(string kind)
    {
        byte[] whole = kind switch { "jpg" => Jpeg, "png" => Png, _ => WebP };
        BuiltSite site = Build($"photo.{kind}", whole[..(whole.Length * 2 / 3)]);

        Assert.Equal(["PP5103"], site.Codes);
        Assert.Equal([$".{kind}"], site.Paths.Where(path => path.StartsWith("photo", StringComparison.Ordinal)).Select(path => Path.GetExtension(path)));
    }

    [Fact]
    public void A_preview_inside_the_metadata_is_not_the_end()
    {
        byte[] preview = [0xFF, 0xD8, 0xFF, 0xD9];
        byte[] withPreview = [.. Jpeg[..2], 0xFF, 0xE1, 0, 6, .. preview, .. Jpeg[2..]];

        Build("photo.jpg", withPreview).WithoutFindings();
        Assert.Equal(["PP5103"], Build("photo.jpg", withPreview[..^200]).Codes);
    }

    [Fact]
    public void What_telephones_append_does_no_harm() => Build("photo.jpg", [.. Jpeg, .. "SEFT and a film"u8]).WithoutFindings();

    [Fact]
    public void A_whole_png_that_cannot_be_decoded_is_never_published_under_another_name()
    {
        int data = Png.AsSpan().IndexOf("IDAT"u8);
        byte[] broken = [.. Png];
        int length = BinaryPrimitives.ReadInt32BigEndian(broken.AsSpan(data - 4));
        broken.AsSpan(data + 4 + 2, length - 2).Fill(0xFF);
        BinaryPrimitives.WriteUInt32BigEndian(broken.AsSpan(data + 4 + length), Crc32.HashToUInt32(broken.AsSpan(data, length + 4)));

        BuiltSite site = Build("photo.png", broken);
        Assert.True(site.Single("PP5109").Rule.IsFixed);
        Assert.Empty(site.Paths);
    }

    [Theory]
    [InlineData("photo.heic", "PP5107")]
    [InlineData("photo.TIF", "PP5107")]
    [InlineData("photo.psd", "PP5107")]
    [InlineData("plan.pdf", "PP5107")]
    [InlineData("photo.bmp", "PP5108")]
    [InlineData("icon.ico", null)]
    public void Formats_that_are_none_of_the_web_are_told(string name, string? code)
    {
        BuiltSite site = Build(name, "x"u8.ToArray());

        Assert.Equal(code is null ? [] : [code], site.Codes);
        Assert.All(site.Result.Diagnostics, finding => Assert.Equal(name, site.Underlined(finding)));
        Build(name, "x"u8.ToArray(), body: $"[文件]({name})").WithoutFindings();
    }

    [Fact]
    public void A_cover_is_a_picture_too()
    {
        SiteFiles files = SiteFiles.Parse("-- content/a.md --\n---\ntitle: 一\ncover: photo.heic\n---\n").With("content/photo.heic", "x");

        Assert.Equal(["PP5107"], TinySite.Build(files).Codes);
    }

    private static BuiltSite Build(string name, byte[] bytes, string settings = "", string? body = null) =>
        TinySite.Build(SiteFiles.Parse($"-- site.yml --\ntitle: 园区\nbase_url: https://example.cn/\n{settings}\n-- content/a.md --\n# 一\n\n{body ?? $"![图]({name})"}\n").With($"content/{name}", bytes));

    private static void ExifOf(string kind, byte[] tiff) =>
        Parkpress.Assets.Images.Headers.ExifPlace.IsIn(WithExif(kind, tiff), kind switch { "jpg" => ImageFormat.Jpeg, "png" => ImageFormat.Png, _ => ImageFormat.WebP });

    private static byte[] WithExif(string kind, byte[] tiff)
    {
        switch (kind)
        {
            case "jpg":
                int length = tiff.Length + 8;
                return [.. Jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. "Exif\0\0"u8, .. tiff, .. Jpeg[2..]];
            case "png":
                byte[] chunk = [.. "eXIf"u8, .. tiff];
                byte[] head = new byte[4];
                byte[] crc = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(head, tiff.Length);
                BinaryPrimitives.WriteUInt32BigEndian(crc, Crc32.HashToUInt32(chunk));
                return [.. Png[..33], .. head, .. chunk, .. crc, .. Png[33..]];
            default:
                // The simple file format with one more chunk behind it, which readers skip or read.
                byte[] size = new byte[4];
                byte[] riff = new byte[4];
                byte[] padded = tiff.Length % 2 == 0 ? tiff : [.. tiff, 0];
                BinaryPrimitives.WriteInt32LittleEndian(size, tiff.Length);
                BinaryPrimitives.WriteInt32LittleEndian(riff, WebP.Length - 8 + 8 + padded.Length);
                return [.. WebP[..4], .. riff, .. WebP[8..], .. "EXIF"u8, .. size, .. padded];
        }
    }

    /// <summary>A TIFF block whose only entry leads to a GPS directory with one latitude.</summary>
    private static byte[] Gps(bool isLittleEndian, int degrees)
    {
        byte[] Word(int value) => isLittleEndian ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Long(int value) => isLittleEndian ? [.. Word(value), .. Word(value >> 16)] : [.. Word(value >> 16), .. Word(value)];
        byte[] Entry(int tag, int type, int count, int value) => [.. Word(tag), .. Word(type), .. Long(count), .. Long(value)];
        const int first = 8;
        const int gps = first + 2 + 12 + 4;
        const int latitude = gps + 2 + 12 + 4;
        return
        [
            .. isLittleEndian ? "II*\0"u8 : "MM\0*"u8, .. Long(first),
            .. Word(1), .. Entry(0x8825, 4, 1, gps), .. Long(0),
            .. Word(1), .. Entry(2, 5, 3, latitude), .. Long(0),
            .. Long(degrees), .. Long(1), .. Long(0), .. Long(1), .. Long(0), .. Long(1),
        ];
    }
}
