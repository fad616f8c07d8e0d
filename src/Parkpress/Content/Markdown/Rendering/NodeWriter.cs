using Markdig.Renderers;
using Markdig.Syntax;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>Writes one kind of node; stateless.</summary>
internal abstract class NodeWriter<TNode> : MarkdownObjectRenderer<BodyRenderer, TNode>
    where TNode : MarkdownObject;
