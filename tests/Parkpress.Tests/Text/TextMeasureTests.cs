using Parkpress.Text;

namespace Parkpress.Tests.Text;

public sealed class TextMeasureTests
{
    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(400, 0, 1)]
    [InlineData(401, 0, 2)]
    [InlineData(4000, 0, 10)]
    [InlineData(0, 200, 1)]
    [InlineData(0, 201, 2)]
    [InlineData(200, 100, 1)]
    [InlineData(200, 101, 2)]
    [InlineData(201, 100, 2)]
    [InlineData(int.MaxValue, 0, 5368710)]
    [InlineData(int.MaxValue, int.MaxValue, 16106128)]
    public void Reading_takes_a_minute_for_400_characters_or_200_other_words(int characters, int words, int minutes) =>
        Assert.Equal(minutes, TextMeasure.ReadingMinutes(characters, words));
}
