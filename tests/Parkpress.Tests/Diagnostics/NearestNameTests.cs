using Parkpress.Diagnostics;

namespace Parkpress.Tests.Diagnostics;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("catgory", "category")]
    [InlineData("tilte", "title")]
    [InlineData("Titel", "title")]
    [InlineData("tag", "tags")]
    [InlineData("标提", "标题")]
    [InlineData("subtitles", "subtitle")]
    [InlineData("cat", "category")]
    [InlineData("Sub", "subtitle")]
    [InlineData("ca", null)]
    [InlineData("publisher", null)]
    [InlineData("t", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_offered_if_it_is_near(string written, string? expected) =>
        Assert.Equal(expected, NearestName.Find(written, ["title", "subtitle", "tags", "category", "标题", "x"]));

    [Fact]
    public void Of_two_names_equally_near_the_first_in_order_is_offered() =>
        Assert.Equal("dare", NearestName.Find("dape", ["date", "dato", "dare"]));
}
