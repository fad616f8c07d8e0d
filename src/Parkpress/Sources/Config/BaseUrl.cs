using Parkpress.Diagnostics;

namespace Parkpress.Sources.Config;

/// <summary>The address of the home page.</summary>
/// <param name="Origin">Scheme, host and port in ASCII, such as <c>https://park.example.cn</c>.</param>
/// <param name="Path">Path that begins and ends with <c>/</c>; percent-encoded.</param>
internal sealed record BaseUrl(string Origin, string Path)
{
    /// <summary>Splits an absolute address; a missing final slash is added.</summary>
    public static BaseUrl Parse(string address)
    {
        var uri = new Uri(address);
        string path = uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/";
        // A Chinese domain goes by its ASCII name in site maps, feeds and shortcuts.
        string host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
        return new BaseUrl($"{uri.Scheme}://{host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}", path);
    }

    /// <summary>Why no site can lie below an absolute address, and the address that was meant; null when one can.</summary>
    public static (LocalText What, string Cure)? FindProblem(string address)
    {
        var uri = new Uri(address);
        string path = uri.AbsolutePath;
        LocalText? what = 0 switch
        {
            _ when uri.Query.Length > 0 => new("has a query, from `?` on", "含有 `?` 及其后的参数"),
            _ when uri.Fragment.Length > 0 => new("has a fragment, from `#` on", "含有 `#` 及其后的部分"),
            _ when uri.UserInfo.Length > 0 => new("has a user name", "含有用户名"),
            _ when path.Contains("//", StringComparison.Ordinal) => new("has two slashes in its path", "路径中有连续的斜杠"),
            _ when path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase) =>
                new("names a file, not the folder of the site", "指向一个文件，而不是网站所在的目录"),
            _ => null,
        };
        if (what is null)
        {
            return null;
        }

        string folder = path.EndsWith('/') || !path[(path.LastIndexOf('/') + 1)..].Contains('.', StringComparison.Ordinal) ? path : path[..path.LastIndexOf('/')];
        string clean = string.Concat(folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => segment + "/"));
        return (what.Value, $"{uri.Scheme}://{uri.Host}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}/{Uri.UnescapeDataString(clean)}");
    }

    /// <summary>The whole address, ending with <c>/</c>.</summary>
    public override string ToString() => Origin + Path;
}
