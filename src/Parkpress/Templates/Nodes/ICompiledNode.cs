namespace Parkpress.Templates.Nodes;

/// <summary>
/// A node of ours in Scriban's tree. It stands where Scriban's own node stood, with the same meaning, and is evaluated by a plain call:
/// without the state that Scriban saves and restores around each of its nodes, and with variables looked up by number.
/// </summary>
/// <remarks>
/// Hot: a page evaluates hundreds of nodes. <c>CompiledTemplateLaws</c> renders generated templates with and without these nodes and
/// compares; decision 0030 says what this saves.
/// </remarks>
internal interface ICompiledNode;
