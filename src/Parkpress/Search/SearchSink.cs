namespace Parkpress.Search;

/// <summary>Takes a file of the index that is new or has changed. Called from several threads, in no particular order.</summary>
/// <param name="path">Below the index's folder, with <c>/</c>.</param>
/// <param name="bytes">Its content, which may be overwritten after the call.</param>
internal delegate void SearchSink(string path, ReadOnlySpan<byte> bytes);
