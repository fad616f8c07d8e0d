using CsCheck;
using Parkpress.Text;

namespace Parkpress.Tests.Text;

public sealed class UrlPathTests
{
    [Theory]
    [InlineData("/news/2022/name/", "/news/2022/name/")]
    [InlineData("/新闻/", "/%E6%96%B0%E9%97%BB/")]
    [InlineData("/a b/c%d", "/a%20b/c%25d")]
    [InlineData("/C#?x=[1]&y", "/C%23%3Fx=%5B1%5D%26y")]
    [InlineData("/😀", "/%F0%9F%98%80")]
    [InlineData("/it's \"<b>\"", "/it%27s%20%22%3Cb%3E%22")]
    [InlineData("-._~!$()*+,;=@", "-._~!$()*+,;=@")]
    [InlineData("a:b\\c", "a%3Ab%5Cc")]
    public void Paths_are_percent_encoded(string path, string expected)
    {
        Assert.Equal(expected, UrlPath.Encode(path));
        Assert.Equal(path, UrlPath.Decode(expected));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_encoded_as_the_replacement_character() => Assert.Equal("%EF%BF%BD", UrlPath.Encode("\uD800"));

    [Fact]
    public void A_path_that_needs_no_encoding_is_handed_back_as_it_is()
    {
        string path = "/news/2022/";

        Assert.Same(path, UrlPath.Encode(path));
    }

    [Theory]
    [InlineData("100%", "100%")]
    [InlineData("%zz%4", "%zz%4")]
    [InlineData("%FF%E6%96", "%FF%E6%96")]
    [InlineData("%e6%96%b0+x", "新+x")]
    public void What_is_not_percent_encoded_text_stays_as_written(string path, string expected) =>
        Assert.Equal(expected, UrlPath.Decode(path));

    [Fact]
    public void An_encoded_path_is_safe_in_an_attribute_and_decodes_to_itself() =>
        Gen.OneOf<char>(Gen.OneOf('%', '&', '\'', '/', '汉', ' ', '2', 'F', '\u202E', '\u200B'), Gen.Char).Array[0, 40]
            .Select(c => new string(c))
            .Where(path => path.EnumerateRunes().All(r => r.Value != 0xFFFD))
            .Sample(path =>
            {
                string encoded = UrlPath.Encode(path);

                Assert.DoesNotContain(encoded, c => c is <= ' ' or >= '\u007F' or '"' or '\'' or '<' or '>' or '&' or '?' or '#');
                Assert.Equal(path, UrlPath.Decode(encoded));
            });

    [Theory]
    [InlineData("name")]
    [InlineData("新闻 中心")]
    [InlineData("a.b-c_d")]
    [InlineData(".well-known")]
    [InlineData("console")]
    [InlineData("com10")]
    [InlineData("👨‍👩‍👧")]
    public void Ordinary_names_are_safe(string segment) => Assert.True(UrlPath.IsSafeSegment(segment));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a:b")]
    [InlineData("what?")]
    [InlineData("a*")]
    [InlineData("name.")]
    [InlineData("name ")]
    [InlineData(" name")]
    [InlineData("CON")]
    [InlineData("nul.html")]
    [InlineData("com1")]
    [InlineData("LPT\u00B2.txt")]
    [InlineData("aux .md")]
    [InlineData("a\0b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2028b")]
    [InlineData("a\uFFFFb")]
    public void Names_that_some_system_refuses_or_nobody_can_see_are_not_safe(string segment) =>
        Assert.False(UrlPath.IsSafeSegment(segment));

    [Fact]
    public void Half_a_surrogate_pair_is_not_safe() => Assert.False(UrlPath.IsSafeSegment("a\uD800"));

    [Fact]
    public void A_name_may_have_255_bytes()
    {
        Assert.True(UrlPath.IsSafeSegment(new string('汉', 85)));
        Assert.False(UrlPath.IsSafeSegment(new string('汉', 85) + "a"));
    }
}
