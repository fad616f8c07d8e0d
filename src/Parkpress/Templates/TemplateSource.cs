using System.Runtime.InteropServices;
using Parkpress.Diagnostics;
using Parkpress.Incremental;
using Parkpress.Templates.Nodes;
using Scriban;

namespace Parkpress.Templates;

/// <summary>A parsed template; shared by all threads.</summary>
/// <param name="Name">Name without folder and extension, such as <c>article</c>.</param>
/// <param name="Text">Its file.</param>
/// <param name="Template">Its syntax tree, free of errors.</param>
/// <param name="Compiled">The same in nodes of ours; null when Scriban alone can render it.</param>
internal sealed record TemplateSource(string Name, SourceText Text, Template Template, CompiledTemplate? Compiled)
{
    /// <summary>Of its text.</summary>
    public Fingerprint Fingerprint => Fingerprint.Of(MemoryMarshal.AsBytes(Text.Text.AsSpan()));
}
