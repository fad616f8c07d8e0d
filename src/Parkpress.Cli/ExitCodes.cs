namespace Parkpress.Cli;

/// <summary>What a finished command tells the shell. Documented in README.md and docs/cli.md.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The content, templates or settings have errors; nothing was published.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The machine failed (disk full, no permission), or Parkpress did.</summary>
    public const int Failure = 3;
}
