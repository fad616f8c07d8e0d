namespace Parkpress.Search;

/// <summary>One file of the index.</summary>
/// <param name="Path">Below the index's folder, with <c>/</c>.</param>
/// <param name="Bytes">Its content, compressed already.</param>
internal sealed record SearchFile(string Path, byte[] Bytes);
