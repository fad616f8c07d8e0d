namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>What the next piece of TeX is.</summary>
internal enum TexTokenKind
{
    End,
    Character,
    Command,
    OpenBrace,
    CloseBrace,
    Superscript,
    Subscript,
    Prime,
    Cell,
    Row,
}
