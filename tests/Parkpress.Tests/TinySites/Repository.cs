using System.Runtime.CompilerServices;

namespace Parkpress.Tests.TinySites;

/// <summary>The working copy that holds the tests' data and the sample site.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string At(string relative) => Path.Combine(Root, relative);

    // From the test's own folder upwards; a build outside the repository finds it by this file's path.
    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        foreach (string origin in (string[])[AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)!])
        {
            for (DirectoryInfo? folder = new(origin); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Parkpress.slnx")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new DirectoryNotFoundException("Parkpress.slnx");
    }
}
