namespace Parkpress.Search;

/// <summary>What one posting points at: a page, or a passage of a long one. A passage ends where a block ends, so no match is cut in two.</summary>
/// <param name="Document">Index of its page.</param>
/// <param name="IsFirst">True for the first passage of a page; its text begins with the title.</param>
/// <param name="Text">As shown, blocks separated by <see cref="SearchText.BlockEnd"/>, without the title.</param>
/// <param name="Normal">Normalised; of a first passage, the title is its first block.</param>
internal sealed record SearchUnit(int Document, bool IsFirst, string Text, string Normal);
