using Parkpress.Incremental;

namespace Parkpress.Tests.Incremental;

public sealed class FingerprintTests
{
    [Fact]
    public void The_hash_is_the_same_on_every_machine()
    {
        Assert.Equal("99aa06d3014798d86001c324468d497f", Fingerprint.Of([]).ToString());
        Assert.Equal("99aa06d3", Fingerprint.Of([]).Short);
    }

    [Fact]
    public void Equal_bytes_have_equal_fingerprints()
    {
        Assert.Equal(Fingerprint.Of("园区"u8), Fingerprint.Of("园区"u8));
        Assert.NotEqual(Fingerprint.Of("园区"u8), Fingerprint.Of("园 区"u8));
    }

    [Fact]
    public void A_written_fingerprint_is_read_back()
    {
        var small = new Fingerprint(0xAB);
        Assert.Equal("000000000000000000000000000000ab", small.ToString());
        Assert.True(Fingerprint.TryParse(small.ToString(), out Fingerprint read));
        Assert.Equal(small, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("000000000000000000000000000000a")]
    [InlineData("0000000000000000000000000000000ab")]
    [InlineData("0x0000000000000000000000000000ab")]
    [InlineData(" 00000000000000000000000000000ab")]
    [InlineData("-0000000000000000000000000000ab1")]
    [InlineData("0000000000000000000000000000000g")]
    public void Anything_else_is_not_read(string text) => Assert.False(Fingerprint.TryParse(text, out _));

    [Fact]
    public void Sequences_that_look_alike_when_run_together_differ()
    {
        Fingerprint[] fingerprints =
        [
            new FingerprintBuilder().ToFingerprint(),
            new FingerprintBuilder().Append("").ToFingerprint(),
            new FingerprintBuilder().Append((string?)null).ToFingerprint(),
            new FingerprintBuilder().Append("").Append("").ToFingerprint(),
            new FingerprintBuilder().Append("ab").Append("c").ToFingerprint(),
            new FingerprintBuilder().Append("a").Append("bc").ToFingerprint(),
            new FingerprintBuilder().Append("abc").ToFingerprint(),
            new FingerprintBuilder().Append("\uD800").ToFingerprint(),
            new FingerprintBuilder().Append("\uDC00").ToFingerprint(),
            new FingerprintBuilder().Append("1").ToFingerprint(),
            new FingerprintBuilder().Append(1).ToFingerprint(),
            new FingerprintBuilder().Append(true).ToFingerprint(),
            new FingerprintBuilder().Append(0).ToFingerprint(),
            new FingerprintBuilder().Append(false).ToFingerprint(),
            new FingerprintBuilder().Append([1]).ToFingerprint(),
            new FingerprintBuilder().Append("1\0"u8).ToFingerprint(),
            new FingerprintBuilder().Append(new Fingerprint(1)).ToFingerprint(),
            new FingerprintBuilder().Append([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).ToFingerprint(),
        ];
        Assert.Equal(fingerprints.Length, fingerprints.Distinct().Count());
    }

    [Fact]
    public void The_same_sequence_gives_the_same_fingerprint_and_may_go_on()
    {
        FingerprintBuilder builder = new FingerprintBuilder().Append("园区").Append(7);
        Fingerprint early = builder.ToFingerprint();
        Assert.Equal(new FingerprintBuilder().Append("园区").Append(7).ToFingerprint(), early);
        Assert.Equal(early, builder.ToFingerprint());
        Assert.NotEqual(early, builder.Append(8).ToFingerprint());
    }

    [Fact]
    public void Combining_counts_order_and_number()
    {
        var a = new Fingerprint(1);
        var b = new Fingerprint(2);
        Assert.Equal(Fingerprint.Combine(a, b), Fingerprint.Combine(a, b));
        Assert.NotEqual(Fingerprint.Combine(a, b), Fingerprint.Combine(b, a));
        Assert.NotEqual(Fingerprint.Combine(a), Fingerprint.Combine(a, a));
        Assert.NotEqual(a, Fingerprint.Combine(a));
    }
}
