using System.Globalization;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Fuzzing;

/// <summary>Readers of what others wrote neither throw nor hang, and keep their promises.</summary>
/// <remarks>
/// A few executions in the usual run. <c>PARKPRESS_FUZZ</c> says how many for each target, <c>PARKPRESS_FUZZ_SEED</c> which, <c>PARKPRESS_FUZZ_TARGETS</c> for which targets;
/// docs/fuzzing.md tells of long runs.
/// </remarks>
public sealed class FuzzTests
{
    private const int UsualExecutions = 600;

    public static TheoryData<string> Names => [.. FuzzTargets.All.Select(target => target.Name).Where(IsWanted)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_breaks_it(string name)
    {
        FuzzTarget target = FuzzTargets.All.Single(target => target.Name == name);
        int kinds = Fuzzer.Run(target, Read("PARKPRESS_FUZZ", UsualExecutions), Read("PARKPRESS_FUZZ_SEED", 1), TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {kinds} kinds of behaviour");
        Assert.True(kinds > 1, "every input led to the same");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_broke_it_once_does_so_no_more(string name)
    {
        FuzzTarget target = FuzzTargets.All.Single(target => target.Name == name);
        Func<byte[], int> run = target.Make();
        string folder = Repository.At($"tests/fuzz/{name}");
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            Fuzzer.Execute(target, run, File.ReadAllBytes(file));
        }
    }

    private static bool IsWanted(string name) => Environment.GetEnvironmentVariable("PARKPRESS_FUZZ_TARGETS") is not { Length: > 0 } wanted || wanted.Split(',').Contains(name);

    private static int Read(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : usual;
}
