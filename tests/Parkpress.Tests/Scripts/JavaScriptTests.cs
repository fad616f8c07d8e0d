using System.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Scripts;

/// <summary>Runs the tests of the theme's scripts (<c>tests/js</c>) where Node.js is installed.</summary>
public sealed class JavaScriptTests
{
    // The first one that runs modules under `node --test` without a package file beside them.
    private static readonly Version s_oldest = new(18, 19);

    // From here on it sees by itself that a file is a module.
    private static readonly Version s_knowsModules = new(20, 19);

    [Fact]
    public void The_search_program_passes_its_own_tests()
    {
        if (VersionOfNode() is not { } version || version < s_oldest)
        {
            Assert.Skip($"node {s_oldest} or newer is not on the PATH");
            return;
        }

        string folder = Directory.CreateTempSubdirectory("search-corpus-").FullName;
        try
        {
            SearchCorpus.Write(folder);
            string[] tests = [.. Directory.EnumerateFiles(Repository.At("tests/js"), "*.test.js").Order(StringComparer.Ordinal)];
            string[] flags = version < s_knowsModules ? ["--experimental-default-type=module"] : [];
            (int exitCode, string output) = Run([.. flags, "--test", "--test-reporter=tap", .. tests], folder);

            Assert.NotEmpty(tests);
            Assert.True(exitCode == 0, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Version? VersionOfNode()
    {
        try
        {
            (int exitCode, string output) = Run(["--version"], corpus: "");
            return exitCode == 0 && Version.TryParse(output.Trim().TrimStart('v'), out Version? version) ? version : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static (int ExitCode, string Output) Run(string[] arguments, string corpus)
    {
        var start = new ProcessStartInfo("node", arguments) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true };
        start.Environment["PARKPRESS_SEARCH_CORPUS"] = corpus;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
