using Parkpress.Sources.Config;
using Parkpress.Text;

namespace Parkpress.Model;

/// <summary>Turns decoded site paths into what stands in an <c>href</c>.</summary>
internal sealed class SiteUrls(BaseUrl baseUrl)
{
    /// <summary>URL path with the site's base path, percent-encoded: <c>/park/news/</c>.</summary>
    /// <param name="path">Begins with <c>/</c>; decoded.</param>
    public string Path(string path) => baseUrl.Path.Length == 1 ? UrlPath.Encode(path) : baseUrl.Path + UrlPath.Encode(path[1..]);

    /// <summary>Absolute address of a decoded site path.</summary>
    public string Absolute(string path) => baseUrl.Origin + Path(path);

    /// <summary>True when <paramref name="path"/> already lies below a base path that is not the root.</summary>
    public bool IsUrlPath(string path) => baseUrl.Path.Length > 1 && path.StartsWith(baseUrl.Path, StringComparison.Ordinal);

    /// <summary>Makes an address that <see cref="Path"/> returned absolute.</summary>
    public string ToAbsolute(string urlPath) => urlPath.StartsWith('/') ? baseUrl.Origin + urlPath : urlPath;
}
