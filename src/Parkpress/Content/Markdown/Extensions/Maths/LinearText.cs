using System.Collections.Immutable;
using Parkpress.Content.Markdown.Extensions.Maths.Tree;
using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>A formula as one line of text, for search, headings and summaries: <c>x = (a + b)/2</c>.</summary>
internal static class LinearText
{
    public static string Of(MathsNode tree)
    {
        var text = new TextBuffer(256);
        Append(text, tree);
        return text.ToString();
    }

    private static void Append(TextBuffer text, MathsNode? node)
    {
        switch (node)
        {
            case RowNode row:
                AppendRow(text, row.Items);
                break;
            case SymbolNode symbol:
                AppendSymbol(text, symbol);
                break;
            case TextNode words:
                text.Append(words.Text);
                break;
            case ScriptsNode scripts:
                AppendScripts(text, scripts);
                break;
            case FractionNode fraction:
                AppendGrouped(text, fraction.Numerator);
                text.Append(fraction.HasLine ? "/" : " ");
                AppendGrouped(text, fraction.Denominator);
                break;
            case RootNode root:
                text.Append('√');
                if (root.Index is not null)
                {
                    text.Append('[');
                    Append(text, root.Index);
                    text.Append(']');
                }

                AppendGrouped(text, root.Radicand);
                break;
            case FencedNode fenced:
                text.Append(fenced.Left);
                Append(text, fenced.Inner);
                text.Append(fenced.Right);
                break;
            case MiddleNode middle:
                text.Append(middle.Text);
                break;
            case TableNode table:
                AppendTable(text, table);
                break;
            case AccentNode accent:
                Append(text, accent.Base);
                break;
            case SpaceNode { Width: not "0em" }:
                text.Append(' ');
                break;
            case StyleNode style:
                Append(text, style.Inner);
                break;
            case ErrorNode error:
                text.Append(error.Source);
                break;
        }
    }

    private static void AppendRow(TextBuffer text, ImmutableArray<MathsNode> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            // A sign in front of everything, or behind another one, belongs to what follows.
            if (items[i] is SymbolNode { Class: SymbolClass.Binary } sign && (i == 0 || items[i - 1] is SymbolNode { Class: SymbolClass.Relation or SymbolClass.Open or SymbolClass.Binary }))
            {
                text.Append(sign.Text);
                continue;
            }

            Append(text, items[i]);
        }
    }

    private static void AppendSymbol(TextBuffer text, SymbolNode symbol)
    {
        bool isSpaced = symbol.Class is SymbolClass.Binary or SymbolClass.Relation or SymbolClass.Function or SymbolClass.LimitFunction;
        if (isSpaced && text.Length > 0 && text.Span[^1] is not (' ' or '('))
        {
            text.Append(' ');
        }

        text.Append(symbol.Text);
        text.Append(isSpaced || symbol.Class == SymbolClass.Punctuation ? " " : "");
    }

    private static void AppendScripts(TextBuffer text, ScriptsNode node)
    {
        bool isOperator = node.Base is SymbolNode { Class: SymbolClass.Large or SymbolClass.Integral or SymbolClass.Function or SymbolClass.LimitFunction };
        if (isOperator)
        {
            text.Append(((SymbolNode)node.Base).Text);
        }
        else
        {
            Append(text, node.Base);
        }

        AppendScript(text, '_', node.Sub);
        AppendScript(text, '^', node.Super);
        text.Append(isOperator ? " " : "");
    }

    private static void AppendScript(TextBuffer text, char mark, MathsNode? script)
    {
        if (script is SymbolNode { Text: ['′', ..] } primes)
        {
            text.Append(primes.Text);
        }
        else if (script is not null)
        {
            text.Append(mark);
            AppendGrouped(text, script);
        }
    }

    private static void AppendGrouped(TextBuffer text, MathsNode node)
    {
        while (node is RowNode { Items: [var only] })
        {
            node = only;
        }

        bool isGroup = node is RowNode { Items.Length: > 1 } or FractionNode or ScriptsNode;
        text.Append(isGroup ? "(" : "");
        Append(text, node);
        text.Append(isGroup ? ")" : "");
    }

    private static void AppendTable(TextBuffer text, TableNode table)
    {
        for (int row = 0; row < table.Rows.Length; row++)
        {
            text.Append(row > 0 ? "; " : "");
            for (int column = 0; column < table.Rows[row].Length; column++)
            {
                text.Append(column > 0 && !table.IsEquations ? ", " : "");
                Append(text, table.Rows[row][column]);
            }
        }
    }
}
