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

    /// <summary>The whole address, ending with <c>/</c>.</summary>
    public override string ToString() => Origin + Path;
}
