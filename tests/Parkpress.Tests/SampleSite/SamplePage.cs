using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Parkpress.Tests.SampleSite;

/// <summary>A page of the built sample site.</summary>
/// <param name="Path">Below the output folder, such as <c>news/index.html</c>.</param>
/// <param name="Document">Its HTML, parsed without an error.</param>
internal sealed record SamplePage(string Path, IHtmlDocument Document)
{
    /// <summary>Site path, decoded: <c>/news/</c>.</summary>
    public string Url => "/" + (Path.EndsWith("index.html", StringComparison.Ordinal) ? Path[..^"index.html".Length] : Path);

    /// <summary>The only element of a selector.</summary>
    public IElement Find(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    /// <summary>What the element shows, white space folded.</summary>
    public static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
