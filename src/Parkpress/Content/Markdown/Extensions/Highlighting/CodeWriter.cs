using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>Writes the pieces of a code block as text in elements with a class; their text together is the code, character for character.</summary>
internal readonly ref struct CodeWriter(TextBuffer html)
{
    public void Write(CodeTokenKind kind, ReadOnlySpan<char> code)
    {
        if (code.IsEmpty)
        {
            return;
        }

        if (ClassOf(kind) is not { } name)
        {
            html.AppendText(code);
            return;
        }

        html.Append("<span class=\"");
        html.Append(name);
        html.Append("\">");
        html.AppendText(code);
        html.Append("</span>");
    }

    private static string? ClassOf(CodeTokenKind kind) => kind switch
    {
        CodeTokenKind.Comment => "hl-comment",
        CodeTokenKind.Text => "hl-text",
        CodeTokenKind.Number => "hl-number",
        CodeTokenKind.Keyword => "hl-keyword",
        CodeTokenKind.Name => "hl-name",
        CodeTokenKind.Added => "hl-added",
        CodeTokenKind.Removed => "hl-removed",
        _ => null,
    };
}
