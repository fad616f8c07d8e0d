namespace Parkpress.Tests.Reference;

/// <summary>A part of a document that is made from the code.</summary>
/// <param name="Name">As in its mark, <c>&lt;!-- generated: name --&gt;</c>.</param>
/// <param name="Markdown">Its content, ending with a line feed.</param>
internal sealed record GeneratedBlock(string Name, string Markdown);
