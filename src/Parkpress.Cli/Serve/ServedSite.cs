using System.Collections.Frozen;

namespace Parkpress.Cli.Serve;

/// <summary>The last good site, as the server knows it. Never changes; a build puts another one in its place.</summary>
/// <param name="Folder">Where its files lie.</param>
/// <param name="BasePath">Path of the site's address, with slashes at both ends.</param>
/// <param name="Files">Every file by its path below the folder. What is not among them is not served, whatever an address says.</param>
/// <param name="Marks">What is to be said of pages that readers would not see, by file.</param>
/// <param name="Redirects">What <c>_redirects</c> says.</param>
/// <param name="Headers">What <c>_headers</c> says.</param>
internal sealed record ServedSite(
    string Folder, string BasePath, FrozenSet<string> Files, FrozenDictionary<string, string> Marks, RedirectRules Redirects, HeaderRules Headers)
{
    /// <summary>The file for a path of an address, decoded and with a leading slash; null when there is none.</summary>
    public string? FindFile(string path)
    {
        if (!path.StartsWith(BasePath, StringComparison.Ordinal))
        {
            return null;
        }

        string file = path[BasePath.Length..];
        string name = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
        return Files.Contains(name) && name is not ("_headers" or "_redirects" or ".parkpress") ? name : null;
    }

    /// <summary>True when the path lacks only its final slash.</summary>
    public bool IsFolder(string path) => !path.EndsWith('/') && FindFile(path + "/") is not null;
}
