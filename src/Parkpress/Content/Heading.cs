namespace Parkpress.Content;

/// <summary>A heading of a body.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">Its fragment, unique on the page.</param>
/// <param name="Text">Plain text.</param>
internal sealed record Heading(int Level, string Id, string Text);
