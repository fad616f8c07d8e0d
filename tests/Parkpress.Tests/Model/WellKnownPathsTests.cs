using CsCheck;
using Parkpress.Model;
using Parkpress.Tests.TinySites;
using Parkpress.Text;

namespace Parkpress.Tests.Model;

public sealed class WellKnownPathsTests
{
    [Theory]
    [InlineData("通航园区", "/通航园区.url")]
    [InlineData("A/B: \"园区\"?", "/AB 园区.url")]
    [InlineData("  园区. ", "/园区.url")]
    [InlineData("...", "/site.url")]
    [InlineData("", "/site.url")]
    [InlineData("?*|", "/site.url")]
    [InlineData("园\t区", "/园区.url")]
    public void A_shortcut_is_named_after_the_site(string title, string expected) => Assert.Equal(expected, WellKnownPaths.Shortcut(title));

    [Fact]
    public void Whatever_the_title_a_shortcut_is_a_name_that_every_disk_takes() =>
        Law.Holds(Gen.OneOf("园区", "con", "a", "😀", " ", ".", "/", "?", "\u200B", "\u202E", "very long name of a park ", "汉字汉字汉字汉字汉字汉字汉字汉字汉字汉字", "\uD800", "é", "nul").Array[0, 9], 1000, parts =>
            Assert.True(UrlPath.IsSafeSegment(WellKnownPaths.Shortcut(string.Concat(parts)).AsSpan(1)), WellKnownPaths.Shortcut(string.Concat(parts))));
}
