using System.Collections.Immutable;
using Parkpress.Diagnostics;
using Parkpress.Publishing;

namespace Parkpress.Cli;

/// <summary>What a finished command tells the shell. Documented in README.md and docs/cli.md.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The content, templates or settings have errors; nothing was published.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line is wrong, an output folder included that must not be written to.</summary>
    public const int Usage = 2;

    /// <summary>The machine failed (disk full, no permission, another build is running), or Parkpress did.</summary>
    public const int Failure = 3;

    /// <summary>
    /// The code for findings. Errors of the content come first, for they stay whatever the folder; then a refused folder; then what
    /// may be gone at the next try.
    /// </summary>
    public static int Of(ImmutableArray<Diagnostic> findings)
    {
        string[] errors = [.. findings.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Rule.Code).Distinct()];
        string[] aboutTheMachine = [PublishRules.Locked.Code, PublishRules.WriteFailed.Code];
        return errors.Length == 0 ? Success
            : errors.Except(aboutTheMachine).Any(code => code != PublishRules.RefusedFolder.Code) ? ContentErrors
            : errors.Contains(PublishRules.RefusedFolder.Code) ? Usage
            : Failure;
    }
}
