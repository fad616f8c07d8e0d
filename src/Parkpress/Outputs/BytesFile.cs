using Parkpress.Diagnostics;
using Parkpress.Incremental;

namespace Parkpress.Outputs;

/// <summary>A file whose bytes are known when it is planned, or made by a function without a template.</summary>
internal sealed class BytesFile(string path, OutputKind kind, string? source, Func<RenderWorker, DiagnosticBag, ReadOnlyMemory<byte>> make)
    : PlannedFile(path, source)
{
    public override OutputKind Kind => kind;

    /// <summary>Of all that <c>make</c> depends on; null when that is not worth finding out.</summary>
    public Func<Fingerprint>? Inputs { get; init; }

    public override Fingerprint FindInputs(RenderWorker worker) => Inputs?.Invoke() ?? default;

    public override ReadOnlySpan<byte> Render(RenderWorker worker, DiagnosticBag diagnostics) => make(worker, diagnostics).Span;
}
