using System.Text;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.Diagnostics;

public sealed class DisplayWidthTests
{
    [Theory]
    [InlineData('a', 1)]
    [InlineData('é', 1)]
    [InlineData(0x0301, 0)]
    [InlineData(0x20DD, 0)]
    [InlineData(0x1100, 2)]
    [InlineData(0x115F, 2)]
    [InlineData(0x1161, 0)]
    [InlineData(0x2014, 1)]
    [InlineData(0x2026, 1)]
    [InlineData(0x231A, 2)]
    [InlineData(0x2764, 1)]
    [InlineData(0x3000, 2)]
    [InlineData(0x303F, 1)]
    [InlineData('一', 2)]
    [InlineData(0xAC00, 2)]
    [InlineData(0xFF01, 2)]
    [InlineData(0xFF61, 1)]
    [InlineData(0xFFE6, 2)]
    [InlineData(0x1F600, 2)]
    [InlineData(0x20000, 2)]
    [InlineData(0x323AF, 2)]
    [InlineData(0x3FFFD, 2)]
    [InlineData(0x3FFFE, 1)]
    public void Width_follows_the_East_Asian_width(int codePoint, int columns) =>
        Assert.Equal(columns, DisplayWidth.Of(new Rune(codePoint)));

    [Fact]
    public void Ranges_of_wide_characters_ascend_without_touching()
    {
        int[] bounds = EastAsianWidthTable.WideRanges.ToArray();

        Assert.Equal(0, bounds.Length % 2);
        for (int i = 1; i < bounds.Length; i++)
        {
            bool opensRange = i % 2 == 0;
            Assert.True(opensRange ? bounds[i] > bounds[i - 1] + 1 : bounds[i] >= bounds[i - 1], $"bound {i}");
        }
    }

    [Fact]
    public void A_range_of_one_character_is_wide_and_its_neighbours_are_not()
    {
        Assert.Equal(1, DisplayWidth.Of(new Rune(0x267E)));
        Assert.Equal(2, DisplayWidth.Of(new Rune(0x267F)));
        Assert.Equal(1, DisplayWidth.Of(new Rune(0x2680)));
    }
}
