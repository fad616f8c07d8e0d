using System.Text;
using Parkpress.Text;

namespace Parkpress.Tests.Text;

public sealed class HanziTests
{
    [Theory]
    [InlineData('一')]
    [InlineData('〇')]
    [InlineData(0x9FFF)]
    [InlineData(0x3400)]
    [InlineData(0x4DBF)]
    [InlineData(0xF900)]
    [InlineData(0x20BB7)]
    [InlineData(0x2A700)]
    [InlineData(0x2EBF0)]
    [InlineData(0x2F800)]
    [InlineData(0x30000)]
    [InlineData(0x31350)]
    [InlineData(0x33479)]
    public void Ideographs_of_all_blocks_are_Han(int codePoint)
    {
        Assert.True(Hanzi.IsHan(new Rune(codePoint)));
        Assert.True(Hanzi.IsCjkOrFullWidth(new Rune(codePoint)));
    }

    [Theory]
    [InlineData('，')]
    [InlineData('。')]
    [InlineData('、')]
    [InlineData('《')]
    [InlineData('\u3000')]
    [InlineData('！')]
    [InlineData('￥')]
    [InlineData('Ａ')]
    [InlineData('あ')]
    [InlineData('カ')]
    [InlineData('ｶ')]
    [InlineData('ㄅ')]
    [InlineData('㎡')]
    [InlineData('㈱')]
    public void Punctuation_and_kana_are_written_without_spaces_but_are_not_Han(char character)
    {
        Assert.False(Hanzi.IsHan(new Rune(character)));
        Assert.True(Hanzi.IsCjkOrFullWidth(new Rune(character)));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('1')]
    [InlineData(',')]
    [InlineData('가')]
    [InlineData('ﾡ')]
    [InlineData('é')]
    [InlineData(0x1F600)]
    [InlineData(0x4DC0)]
    public void Latin_Korean_and_symbols_are_neither(int codePoint)
    {
        Assert.False(Hanzi.IsHan(new Rune(codePoint)));
        Assert.False(Hanzi.IsCjkOrFullWidth(new Rune(codePoint)));
    }

    [Theory]
    [InlineData('“')]
    [InlineData('”')]
    [InlineData('‘')]
    [InlineData('’')]
    [InlineData('…')]
    [InlineData('—')]
    [InlineData('·')]
    public void Punctuation_that_two_scripts_share_is_ambiguous(char character)
    {
        Assert.True(Hanzi.IsAmbiguousPunctuation(new Rune(character)));
        Assert.False(Hanzi.IsCjkOrFullWidth(new Rune(character)));
    }

    [Theory]
    [InlineData('。')]
    [InlineData('"')]
    [InlineData('-')]
    public void Punctuation_of_one_script_is_not_ambiguous(char character) =>
        Assert.False(Hanzi.IsAmbiguousPunctuation(new Rune(character)));
}
