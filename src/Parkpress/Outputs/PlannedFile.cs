using Parkpress.Diagnostics;

namespace Parkpress.Outputs;

/// <summary>One file that a build will write, and how its bytes come about.</summary>
/// <param name="path">Path below the output folder, with <c>/</c>.</param>
/// <param name="source">The source file behind it, for findings; null when there is none.</param>
internal abstract class PlannedFile(string path, string? source)
{
    public string Path { get; } = path;

    public string? Source { get; } = source;

    /// <summary>What the summary counts it as.</summary>
    public abstract OutputKind Kind { get; }

    /// <summary>The bytes; valid until the worker renders again.</summary>
    public abstract ReadOnlySpan<byte> Render(RenderWorker worker, DiagnosticBag diagnostics);
}
