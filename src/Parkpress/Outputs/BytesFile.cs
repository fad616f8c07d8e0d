using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Sources;

namespace Parkpress.Outputs;

/// <summary>A file whose bytes are known when it is planned, or made by a function without a template.</summary>
internal sealed class BytesFile(string path, OutputKind kind, string? source, Func<RenderWorker, DiagnosticBag, ReadOnlyMemory<byte>> make)
    : PlannedFile(path, source)
{
    public override OutputKind Kind => kind;

    /// <summary>Of all that <c>make</c> depends on; null when that is not worth finding out.</summary>
    public Func<RenderWorker, Fingerprint>? Inputs { get; init; }

    /// <summary>A file as it lies, which is known by its name, size and time of writing.</summary>
    public static BytesFile Copy(string path, OutputKind kind, SourceFile source) =>
        new(path, kind, source.Path, (worker, _) => worker.Sources.ReadBytes(source)) { Inputs = _ => InputsOf(source), Copied = source };

    /// <summary>A file whose bytes are there already.</summary>
    public static BytesFile Of(string path, OutputKind kind, string? source, ReadOnlyMemory<byte> bytes) =>
        new(path, kind, source, (_, _) => bytes) { Inputs = _ => Fingerprint.Of(bytes.Span) };

    /// <summary>The file that is published as it is; null for all others.</summary>
    public SourceFile? Copied { get; init; }

    // Written so lately that another change could go unseen.
    public override bool IsSettled(RenderWorker worker) => Copied is null || Copied.Modified < worker.TrustedBefore;

    public override Fingerprint FindInputs(RenderWorker worker) => Inputs?.Invoke(worker) ?? default;

    public override ReadOnlySpan<byte> Render(RenderWorker worker, DiagnosticBag diagnostics) => make(worker, diagnostics).Span;

    private static Fingerprint InputsOf(SourceFile source) =>
        new FingerprintBuilder().Append(source.Path).Append(source.Length).Append(source.Modified).ToFingerprint();
}
