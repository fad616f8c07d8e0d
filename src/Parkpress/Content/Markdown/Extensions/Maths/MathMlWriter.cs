using System.Collections.Immutable;
using System.Globalization;
using Parkpress.Content.Markdown.Extensions.Maths.Tree;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>Writes a formula as MathML Core.</summary>
/// <remarks>
/// No annotation and no alternative text: screen readers read the elements themselves, in the language of the page around them,
/// and would read a TeX source or a text of ours instead.
/// </remarks>
internal sealed class MathMlWriter(TextBuffer html)
{
    private const string ThinSpace = "<mspace width=\"0.1667em\"></mspace>";

    public static void Write(TextBuffer html, MathsNode tree, bool isBlock)
    {
        html.Append(isBlock ? "<math display=\"block\">" : "<math>");
        new MathMlWriter(html).WriteNode(tree);
        html.Append("</math>");
    }

    private void WriteNode(MathsNode node)
    {
        switch (node)
        {
            case RowNode row:
                WriteRow(row.Items);
                break;
            case SymbolNode { Class: SymbolClass.Binary } sign:
                WriteElement("mo", sign.Text);
                break;
            case SymbolNode symbol:
                WriteSymbol(symbol, previous: null);
                break;
            case TextNode text:
                WriteElement("mtext", KeepSpaces(text.Text));
                break;
            case ScriptsNode scripts:
                WriteScripts(scripts);
                break;
            case FractionNode fraction:
                WriteFraction(fraction);
                break;
            case RootNode root:
                WriteRoot(root);
                break;
            case FencedNode fenced:
                WriteFenced(fenced);
                break;
            case MiddleNode middle:
                WriteElement("mo", middle.Text, " stretchy=\"true\" lspace=\"0\" rspace=\"0\"");
                break;
            case TableNode table:
                WriteTable(table);
                break;
            case AccentNode accent:
                WriteAccent(accent);
                break;
            case SpaceNode space:
                html.Append($"<mspace width=\"{space.Width}\"></mspace>");
                break;
            case StyleNode style:
                html.Append(style.IsDisplayStyle ? "<mstyle displaystyle=\"true\">" : "<mstyle displaystyle=\"false\">");
                WriteNode(style.Inner);
                html.Append("</mstyle>");
                break;
            case PhantomNode phantom:
                html.Append("<mphantom>");
                WriteNode(phantom.Inner);
                html.Append("</mphantom>");
                break;
            case ErrorNode error:
                html.Append("<merror>");
                WriteElement("mtext", error.Source);
                html.Append("</merror>");
                break;
        }
    }

    /// <summary>Writes a node as exactly one element, where MathML counts them.</summary>
    private void WriteOne(MathsNode node)
    {
        if (node is RowNode { Items.Length: not 1 })
        {
            html.Append("<mrow>");
            WriteNode(node);
            html.Append("</mrow>");
        }
        else if (node is RowNode { Items: [var only] })
        {
            WriteOne(only);
        }
        else
        {
            WriteNode(node);
        }
    }

    private void WriteRow(ImmutableArray<MathsNode> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            MathsNode? previous = i > 0 ? items[i - 1] : null;
            if (IsFunction(items[i]) && previous is not null && IsOperand(previous))
            {
                html.Append(ThinSpace);
            }

            if (items[i] is SymbolNode symbol)
            {
                WriteSymbol(symbol, previous);
            }
            else if (items[i] is RowNode)
            {
                // A group in braces: nothing in it may take its spacing from what stands outside.
                html.Append("<mrow>");
                WriteNode(items[i]);
                html.Append("</mrow>");
            }
            else
            {
                WriteNode(items[i]);
            }

            if (IsFunction(items[i]) && i + 1 < items.Length)
            {
                ApplyFunction(items[i + 1]);
            }
        }
    }

    private static bool IsFunction(MathsNode node) =>
        node is SymbolNode { Class: SymbolClass.Function or SymbolClass.LimitFunction } || (node is ScriptsNode { Base: var inner } && IsFunction(inner));

    // The invisible operator is what a screen reader says "of" for; TeX's thin space is for the eye.
    private void ApplyFunction(MathsNode next)
    {
        bool isParenthesis = next is FencedNode or SymbolNode { Class: SymbolClass.Open };
        if (isParenthesis || IsOperand(next))
        {
            html.Append("<mo>&#x2061;</mo>");
            html.Append(isParenthesis ? "" : ThinSpace);
        }
    }

    private static bool IsOperand(MathsNode node) =>
        node is not (SpaceNode or MiddleNode or SymbolNode
        {
            Class: SymbolClass.Binary or SymbolClass.Relation or SymbolClass.Open or SymbolClass.Punctuation or SymbolClass.Large or SymbolClass.Integral,
        });

    private void WriteSymbol(SymbolNode symbol, MathsNode? previous)
    {
        switch (symbol.Class)
        {
            case SymbolClass.Letter:
                // A name of several letters is upright by itself.
                WriteElement("mi", symbol.Text, symbol.IsUpright && symbol.Text.Length == 1 ? " mathvariant=\"normal\"" : "");
                break;
            case SymbolClass.Number:
                WriteElement("mn", symbol.Text);
                break;
            case SymbolClass.Function:
                WriteElement("mi", symbol.Text);
                break;
            case SymbolClass.LimitFunction:
                WriteElement("mo", symbol.Text, " movablelimits=\"true\" lspace=\"0\" rspace=\"0\"");
                break;
            case SymbolClass.Binary when previous is null or SymbolNode { Class: SymbolClass.Binary or SymbolClass.Relation or SymbolClass.Open or SymbolClass.Punctuation }:
                WriteElement("mo", symbol.Text, " form=\"prefix\"");
                break;
            default:
                WriteElement("mo", symbol.Text, AttributesOf(symbol));
                break;
        }
    }

    private static string AttributesOf(SymbolNode symbol)
    {
        if (symbol.SizeInHundredths > 0)
        {
            string size = string.Create(CultureInfo.InvariantCulture, $"{symbol.SizeInHundredths / 100.0:0.0}em");
            return $" stretchy=\"true\" symmetric=\"true\" minsize=\"{size}\" maxsize=\"{size}\"{Spacing(symbol.Class)}";
        }

        return symbol.Class switch
        {
            // Parentheses grow in MathML and do not in TeX, unless \left and \right ask for it.
            SymbolClass.Open or SymbolClass.Close => " stretchy=\"false\"" + Spacing(symbol.Class),
            SymbolClass.Ordinary => " stretchy=\"false\" lspace=\"0\" rspace=\"0\"",
            SymbolClass.Relation when symbol.Text is "→" or "←" or "∣" or "∥" => " stretchy=\"false\"",
            _ => "",
        };
    }

    private static string Spacing(SymbolClass symbolClass) => symbolClass switch
    {
        SymbolClass.Open => " form=\"prefix\"",
        SymbolClass.Close => " form=\"postfix\"",
        SymbolClass.Ordinary => " lspace=\"0\" rspace=\"0\"",
        _ => "",
    };

    private void WriteScripts(ScriptsNode node)
    {
        (string both, string sub, string super) = node.AreLimits ? ("munderover", "munder", "mover") : ("msubsup", "msub", "msup");
        string name = node.Sub is not null && node.Super is not null ? both : node.Sub is not null ? sub : super;
        html.Append($"<{name}>");
        WriteBase(node);
        if (node.Sub is not null)
        {
            WriteOne(node.Sub);
        }

        if (node.Super is not null)
        {
            WriteOne(node.Super);
        }

        html.Append($"</{name}>");
    }

    private void WriteBase(ScriptsNode node)
    {
        if (node is { AreLimits: true, Base: SymbolNode { Class: SymbolClass.Relation, Text: "→" or "←" } arrow })
        {
            WriteElement("mo", arrow.Text, " stretchy=\"true\"");
        }
        else if (node is { AreLimits: true, IsForced: true, Base: SymbolNode { Class: SymbolClass.Large or SymbolClass.LimitFunction } large })
        {
            // In a line of text they would else move behind.
            WriteElement("mo", large.Text, " movablelimits=\"false\"");
        }
        else
        {
            WriteOne(node.Base);
        }
    }

    private void WriteFraction(FractionNode node)
    {
        string style = node.IsDisplayStyle switch { true => " displaystyle=\"true\"", false => " displaystyle=\"false\"", null => "" };
        html.Append("<mfrac" + (node.HasLine ? "" : " linethickness=\"0\"") + style + ">");
        WriteOne(node.Numerator);
        WriteOne(node.Denominator);
        html.Append("</mfrac>");
    }

    private void WriteRoot(RootNode node)
    {
        html.Append(node.Index is null ? "<msqrt>" : "<mroot>");
        if (node.Index is null)
        {
            WriteNode(node.Radicand);
            html.Append("</msqrt>");
            return;
        }

        WriteOne(node.Radicand);
        WriteOne(node.Index);
        html.Append("</mroot>");
    }

    private void WriteFenced(FencedNode node)
    {
        html.Append("<mrow>");
        WriteFence(node.Left, "prefix");
        WriteOne(node.Inner);
        WriteFence(node.Right, "postfix");
        html.Append("</mrow>");
    }

    private void WriteFence(string text, string form)
    {
        if (text.Length > 0)
        {
            WriteElement("mo", text, $" form=\"{form}\" stretchy=\"true\"");
        }
    }

    // Columns are aligned by the style sheet: MathML Core leaves that to CSS.
    private void WriteTable(TableNode table)
    {
        html.Append(table.IsEquations ? "<mtable class=\"equations\" displaystyle=\"true\">" : "<mtable>");
        foreach (ImmutableArray<MathsNode> row in table.Rows)
        {
            html.Append("<mtr>");
            for (int i = 0; i < row.Length; i++)
            {
                html.Append(Column(table, i) switch { 'l' => "<mtd class=\"left\">", 'r' => "<mtd class=\"right\">", _ => "<mtd>" });
                WriteNode(row[i]);
                html.Append("</mtd>");
            }

            html.Append("</mtr>");
        }

        html.Append("</mtable>");
    }

    // Aligned lines repeat their pair of columns; of all others the last one holds on.
    private static char Column(TableNode table, int index) =>
        table.IsEquations ? table.Columns[index % table.Columns.Length] : table.Columns[Math.Min(index, table.Columns.Length - 1)];

    private void WriteAccent(AccentNode node)
    {
        html.Append(node.IsBelow ? "<munder accentunder=\"true\">" : "<mover accent=\"true\">");
        WriteOne(node.Base);
        WriteElement("mo", node.Mark, node.IsStretched ? " stretchy=\"true\"" : " stretchy=\"false\"");
        html.Append(node.IsBelow ? "</munder>" : "</mover>");
    }

    private void WriteElement(string name, string text, string attributes = "")
    {
        html.Append($"<{name}{attributes}>");
        html.AppendText(text);
        html.Append($"</{name}>");
    }

    // MathML trims and folds white space; the author of \text{ 且 } meant it.
    private static string KeepSpaces(string text) => text.Replace(' ', '\u00A0');
}
