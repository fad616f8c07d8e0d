namespace Parkpress.Outputs;

/// <summary>What is known of a file once it is written.</summary>
/// <param name="Modified">When the file system says it was written, in ticks of universal time.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
internal readonly record struct WrittenFile(long Modified, ReadOnlyMemory<byte> Digest);
