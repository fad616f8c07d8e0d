using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Parkpress.Content.Markdown.Extensions.Tables;

/// <summary>
/// Finds the caption of a table: the paragraph right in front of it or behind it that begins with <c>表：</c>, or
/// the one behind it that begins with <c>: </c>.
/// </summary>
internal static class TableCaption
{
    /// <summary>Whether the paragraph at <paramref name="index"/> is the caption of a neighbour, which writes it.</summary>
    public static bool Belongs(ContainerBlock siblings, int index) =>
        (IsTable(siblings, index + 1) && FindIndex(siblings, index + 1) == index)
        || (IsTable(siblings, index - 1) && FindIndex(siblings, index - 1) == index);

    /// <summary>The caption of the table at <paramref name="table"/>, its mark taken away; null when it has none.</summary>
    public static ParagraphBlock? Take(ContainerBlock siblings, int table)
    {
        int index = FindIndex(siblings, table);
        if (index < 0)
        {
            return null;
        }

        var caption = (ParagraphBlock)siblings[index];
        var first = (LiteralInline)caption.Inline!.FirstChild!;
        first.Content.Start += 2;
        first.Content.TrimStart();
        return caption;
    }

    private static int FindIndex(ContainerBlock siblings, int table)
    {
        if (HasMark(siblings, table - 1, "表：", "表:"))
        {
            return table - 1;
        }

        bool belongsToNextTable = IsTable(siblings, table + 2) && HasMark(siblings, table + 1, "表：", "表:");
        return HasMark(siblings, table + 1, "表：", "表:", ": ") && !belongsToNextTable ? table + 1 : -1;
    }

    private static bool IsTable(ContainerBlock siblings, int index) =>
        index >= 0 && index < siblings.Count && siblings[index] is Table;

    private static bool HasMark(ContainerBlock siblings, int index, params ReadOnlySpan<string> marks)
    {
        if (index < 0 || index >= siblings.Count
            || siblings[index] is not ParagraphBlock { Inline.FirstChild: LiteralInline first }
            || (first.Content.Length <= 2 && first.NextSibling is null))
        {
            return false;
        }

        foreach (string mark in marks)
        {
            if (first.Content.AsSpan().StartsWith(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
