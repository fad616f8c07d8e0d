using Parkpress.Text;

namespace Parkpress.Tests.Text;

public sealed class TextMeasureTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(400, 1)]
    [InlineData(401, 2)]
    [InlineData(4000, 10)]
    [InlineData(int.MaxValue, 5368710)]
    public void Reading_takes_a_minute_for_400_characters(int words, int minutes) =>
        Assert.Equal(minutes, TextMeasure.ReadingMinutes(words));
}
