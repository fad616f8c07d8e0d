namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>A normaliser that forgives too much would prove nothing.</summary>
public sealed class StandardHtmlTests
{
    [Theory]
    [InlineData("<p>a</p>", "<p>a</p>\n")]
    [InlineData("<br />", "<br>")]
    [InlineData("<p>a\nb</p>", "<p>a b</p>")]
    [InlineData("<p>&quot;&amp;</p>", "<p>\"&amp;</p>")]
    [InlineData("<a title='x' href=\"y\">z</a>", "<a href=\"y\" title=\"x\">z</a>")]
    [InlineData("<h2 id=\"x\">a</h2>", "<h2>a</h2>")]
    [InlineData("<a href=\"/%C3%A4\">a</a>", "<a href=\"/ä\">a</a>")]
    [InlineData("<ul>\n<li>a</li>\n</ul>", "<ul><li>a</li></ul>")]
    [InlineData("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"表格\">\n<table>\n</table>\n</div>", "<table></table>")]
    public void What_a_browser_shows_alike_is_alike(string one, string other) =>
        Assert.Equal(StandardHtml.Normalise(one), StandardHtml.Normalise(other));

    [Theory]
    [InlineData("<p>a</p>", "<p>a")]
    [InlineData("<p>a</p>", "<p>b</p>")]
    [InlineData("<em>a</em>", "<strong>a</strong>")]
    [InlineData("<p>a b</p>", "<p>ab</p>")]
    [InlineData("<em>a</em> b", "<em>a</em>b")]
    [InlineData("<p>&lt;b&gt;</p>", "<p><b></p>")]
    [InlineData("<pre><code>a\nb</code></pre>", "<pre><code>a b</code></pre>")]
    [InlineData("<pre><code> a</code></pre>", "<pre><code>a</code></pre>")]
    [InlineData("<a href=\"x\">a</a>", "<a href=\"y\">a</a>")]
    [InlineData("<a href=\"x\" title=\"t\">a</a>", "<a href=\"x\">a</a>")]
    [InlineData("<p id=\"x\">a</p>", "<p>a</p>")]
    [InlineData("<ul><li><p>a</p></li></ul>", "<ul><li>a</li></ul>")]
    [InlineData("<!-- a -->", "<!-- b -->")]
    [InlineData("<ol start=\"2\"><li>a</li></ol>", "<ol><li>a</li></ol>")]
    public void What_a_browser_shows_otherwise_is_not_alike(string one, string other) =>
        Assert.NotEqual(StandardHtml.Normalise(one), StandardHtml.Normalise(other));
}
