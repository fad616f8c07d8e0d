namespace Parkpress.Tests.Golden;

/// <summary>
/// Whether this run takes what it sees for right: with <c>PARKPRESS_ACCEPT=1</c> golden files are rewritten. The tests that did so
/// still fail, so that no build server can ever accept anything in silence; the next run without the variable passes.
/// </summary>
internal static class Acceptance
{
    public static bool IsAsked { get; } = Environment.GetEnvironmentVariable("PARKPRESS_ACCEPT") == "1";

    /// <summary>Ends a test that has rewritten its files.</summary>
    public static void Fail(string what) =>
        Assert.Fail($"{what} was rewritten because PARKPRESS_ACCEPT is 1: read the difference like code, then run again without it");

    /// <summary>How to accept, for messages.</summary>
    public const string Hint = "If the new output is right, run the tests once with PARKPRESS_ACCEPT=1 and review the difference.";
}
