namespace Parkpress.Tests.Search;

/// <summary>A file of the index is not what its reader was promised.</summary>
internal sealed class DamagedIndexException(string message) : Exception(message);
