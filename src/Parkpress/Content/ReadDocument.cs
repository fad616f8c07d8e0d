using Parkpress.Incremental;

namespace Parkpress.Content;

/// <summary>A document with what will be kept of it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Stamp">By which its file is known again; without a time when that could deceive.</param>
/// <param name="Record">As it is kept; empty when nothing is.</param>
/// <param name="IsKept">It was kept like this before.</param>
internal sealed record ReadDocument(Document Document, SourceStamp Stamp, ReadOnlyMemory<byte> Record, bool IsKept)
{
    /// <summary>Its file was parsed, not taken from what an earlier build kept.</summary>
    public bool IsParsed { get; init; }
}
