using Parkpress.Sources.Config;

namespace Parkpress.Tests.Content.Markdown;

/// <summary>One example of a spec file: Markdown, the HTML it gives, and further facts about it.</summary>
/// <param name="File">Name of the spec file.</param>
/// <param name="Line">1-based line of the fence.</param>
/// <param name="Policy">The policy named behind <c>example</c>.</param>
/// <param name="Maths">Whether <c>maths</c> stands behind <c>example</c>: what stands between dollar signs is a formula.</param>
/// <param name="Markdown">What goes in; an arrow stands for a tab.</param>
/// <param name="Html">What comes out, slots shown as <see cref="SlotPrinter"/> shows them.</param>
/// <param name="Facts">
/// Findings as <c>PP2106 3:1</c>, all of them, and any of <c>summary</c>, <c>words</c>, <c>minutes</c>, <c>plain</c>, <c>headings</c>,
/// <c>anchors</c> and <c>links</c> with a colon behind.
/// </param>
internal sealed record SpecExample(
    string File, int Line, RawHtmlPolicy Policy, bool Maths, string Markdown, string Html, IReadOnlyList<string> Facts)
{
    public override string ToString() => $"{File}:{Line}";
}
