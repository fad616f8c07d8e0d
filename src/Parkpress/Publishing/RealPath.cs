namespace Parkpress.Publishing;

/// <summary>Where a path leads when all links in it are followed.</summary>
internal static class RealPath
{
    /// <param name="path">A full path; it need not exist.</param>
    /// <returns>The same place by a path without links; <paramref name="path"/> itself where links lead in a circle.</returns>
    public static string Of(string path)
    {
        try
        {
            return Resolve(path);
        }
        catch (IOException)
        {
            return path;
        }
    }

    private static string Resolve(string path)
    {
        if (Path.GetDirectoryName(path) is not { } parent)
        {
            return path;
        }

        string here = Path.Combine(Resolve(parent), Path.GetFileName(path));
        var entry = new DirectoryInfo(here);
        return entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Resolve(target.FullName) : here;
    }
}
