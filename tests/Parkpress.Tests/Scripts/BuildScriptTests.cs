using System.Diagnostics;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Scripts;

public sealed class BuildScriptTests
{
    private static readonly string s_path = Repository.At("build.ps1");
    private static readonly string s_script = File.ReadAllText(s_path);

    // Stands in for the real dotnet: says how and where it was called, and fails in a way of its own. It repeats the line of the
    // script, because a function, other than a program, never gets to see the `--`.
    private const string RecordingDotnet =
        "function global:dotnet { ($MyInvocation.Line.Substring($MyInvocation.OffsetInLine - 1) -replace '[}\\s]+$') + "
        + "' in ' + $PWD.ProviderPath; $global:LASTEXITCODE = 7 }\n";

    // The bare engine lacks the module that brings these two.
    private const string LocationFunctions =
        """
        function global:Push-Location([string] $Path) {
            $ExecutionContext.SessionState.Path.PushCurrentLocation('test')
            [void] $ExecutionContext.SessionState.Path.SetLocation($Path)
        }
        function global:Pop-Location { [void] $ExecutionContext.SessionState.Path.PopLocation('test') }

        """;

    public static TheoryData<string, string> Targets => new()
    {
        { "build", "dotnet run --project src/Parkpress.Cli -c Release -- build" },
        { "test", "dotnet test -c Release" },
        { "clean", "dotnet run --project src/Parkpress.Cli -c Release -- clean" },
        { "serve", "dotnet run --project src/Parkpress.Cli -c Release -- serve --open" },
        { "package", "dotnet pack src/Parkpress.Cli -c Release -p:PublishProfile=tool -o artifacts/packages" },
    };

    [Fact]
    public void It_begins_with_a_byte_order_mark_and_ends_its_lines_for_Windows()
    {
        byte[] bytes = File.ReadAllBytes(s_path);

        // Windows PowerShell 5.1 takes a script without the mark for ANSI.
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.DoesNotContain('\n', s_script.Replace("\r\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void PowerShell_7_parses_it_without_an_error() => Assert.Empty(PowerShellSyntax.ErrorsIn(s_script));

    [Fact]
    public void It_uses_no_syntax_that_Windows_PowerShell_lacks() => Assert.Empty(PowerShellSyntax.NewerThan51(s_script));

    [Theory]
    [InlineData("$a ? 1 : 2")]
    [InlineData("$a ?? 1")]
    [InlineData("$a ??= 1")]
    [InlineData("${a}?.Length")]
    [InlineData("${a}?[0]")]
    [InlineData("dotnet build && dotnet test")]
    [InlineData("dotnet build || exit 1")]
    [InlineData("function f { process { } clean { } }")]
    public void Syntax_that_Windows_PowerShell_lacks_is_noticed(string script) => Assert.NotEmpty(PowerShellSyntax.NewerThan51(script));

    [Fact]
    public void A_mistake_in_a_script_is_noticed() => Assert.NotEmpty(PowerShellSyntax.ErrorsIn("if ($a { }"));

    [Theory]
    [MemberData(nameof(Targets))]
    public void A_target_runs_the_command_of_the_readme_and_passes_its_exit_code_on(string target, string command)
    {
        string[] lines = RunInEngine(target);

        Assert.Equal([$"{command} in {Repository.Root.TrimEnd(Path.DirectorySeparatorChar)}", "exit 7"], lines);
        Assert.Contains(command, File.ReadAllText(Repository.At("README.md")) + File.ReadAllText(Repository.At("docs/cli.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_are_the_tool_and_an_archive_for_each_system()
    {
        // All programs succeed and say what they were asked for. A function, other than a program, gets `-p:X` in two pieces.
        const string Succeeding =
            """
            function global:dotnet { $global:LASTEXITCODE = 0; 'dotnet ' + ($args -join ' ').Replace('-p: ', '-p:') }
            function global:tar { $global:LASTEXITCODE = 0; 'tar ' + ($args -join ' ') }
            function global:Copy-Item { 'copy to ' + $args[-1] }

            """;
        string[] systems = ["linux-x64", "linux-arm64", "win-x64", "osx-arm64"];

        Assert.Equal(
            [
                "dotnet pack src/Parkpress.Cli -c Release -p:PublishProfile=tool -o artifacts/packages",
                .. systems.SelectMany(system => (string[])
                [
                    $"dotnet publish src/Parkpress.Cli -c Release -p:PublishProfile=archive -r {system} -o artifacts/{system}",
                    $"copy to artifacts/{system}",
                    $"tar -czf artifacts/parkpress-{system}.tar.gz -C artifacts/{system} .",
                ]),
                "exit 0",
            ],
            RunInEngine("package", Succeeding));
    }

    [Fact]
    public void Without_a_target_it_builds() => Assert.Equal(RunInEngine("build"), RunInEngine(""));

    [Theory]
    [MemberData(nameof(Targets))]
    public void The_installed_PowerShell_runs_it_alike(string target, string command)
    {
        if (FindPowerShell() is not { } program)
        {
            Assert.Skip("pwsh is not on the PATH");
            return;
        }

        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true };
        foreach (string argument in (string[])["-NoProfile", "-NonInteractive", "-Command", RecordingDotnet + CallOf(target)])
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        Assert.StartsWith(command, output, StringComparison.Ordinal);
        Assert.Contains("exit 7", output, StringComparison.Ordinal);
    }

    private static string[] RunInEngine(string target, string programs = RecordingDotnet)
    {
        using Runspace runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create(runspace);
        string[] lines = [.. shell.AddScript(LocationFunctions + programs + CallOf(target)).Invoke().Select(line => line.ToString())];
        Assert.Empty(shell.Streams.Error);
        return lines;
    }

    private static string CallOf(string target) => $"& '{s_path}' {target}\n\"exit $LASTEXITCODE\"";

    private static string? FindPowerShell()
    {
        string name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
