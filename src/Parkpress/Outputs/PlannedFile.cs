using Parkpress.Diagnostics;
using Parkpress.Incremental;

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

    /// <summary>
    /// Of all that the bytes depend on and that can be known beforehand; zero when it cannot, so that the file is made each time. Asked for once, by any thread.
    /// </summary>
    public abstract Fingerprint FindInputs(RenderWorker worker);

    /// <summary>False when the inputs cannot be relied on by the next build.</summary>
    public virtual bool IsSettled(RenderWorker worker) => true;

    /// <summary>The bytes; valid until the worker renders again.</summary>
    public abstract ReadOnlySpan<byte> Render(RenderWorker worker, DiagnosticBag diagnostics);
}
