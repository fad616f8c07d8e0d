using System.Text;
using Scriban;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary>The text of a template as it stands, encoded once.</summary>
internal sealed class TextNode : ScriptRawStatement, ICompiledNode
{
    private readonly byte[] _utf8;

    public TextNode(ScriptRawStatement node)
    {
        Text = node.Text;
        IsEscape = node.IsEscape;
        _utf8 = Encoding.UTF8.GetBytes(Text.ToString());
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (context.Output is Utf8Output output)
        {
            output.Write(_utf8);
        }
        else
        {
            context.Write(Text);
        }

        return null;
    }
}
