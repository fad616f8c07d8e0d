using CsCheck;
using Parkpress.Text;

namespace Parkpress.Tests.Text;

public sealed class NaturalOrderTests
{
    [Fact]
    public void Titles_stand_in_the_order_of_their_pinyin()
    {
        string[] sorted = ["2024年工作总结", "ABC", "安全生产", "《北京》指南", "产业布局", "通用航空", "“武汉”", "西安", "先进制造", "园区动态", "招商引资"];

        Assert.Equal(sorted, sorted.Reverse().OrderBy(NaturalOrder.SortKey, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("第9期", "第10期")]
    [InlineData("第２期", "第10期")]
    [InlineData("2024年2月", "2024年11月")]
    [InlineData("file 99999999999999999999999", "file 100000000000000000000000")]
    [InlineData("v1.9", "v1.10")]
    [InlineData("a", "a1")]
    [InlineData("西安", "先")]
    public void The_first_title_comes_first(string first, string second) =>
        Assert.True(string.CompareOrdinal(NaturalOrder.SortKey(first), NaturalOrder.SortKey(second)) < 0);

    [Theory]
    [InlineData("ABC", "abc")]
    [InlineData("第7期", "第007期")]
    [InlineData("《办法》", "办法")]
    public void Titles_that_sound_the_same_stand_together_but_have_keys_of_their_own(string first, string second)
    {
        Assert.Equal(Spoken(first), Spoken(second));
        Assert.NotEqual(NaturalOrder.SortKey(first), NaturalOrder.SortKey(second));

        static string Spoken(string title) => NaturalOrder.SortKey(title).Split('\0')[0];
    }

    [Fact]
    public void Different_titles_have_different_keys() =>
        Gen.Select(Title, Title).Sample((a, b) => Assert.Equal(a == b, NaturalOrder.SortKey(a) == NaturalOrder.SortKey(b)));

    private static Gen<string> Title => Gen.OneOf('\0', '1', '0', 'a', 'A', '汉', '汗', '“').Array[0, 4].Select(c => new string(c));
}
