namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>A piece of TeX.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last.</param>
/// <param name="Text">The character, or a command's name without the backslash.</param>
internal readonly record struct TexToken(TexTokenKind Kind, int Start, int End, string Text)
{
    public bool IsCommand(string name) => Kind == TexTokenKind.Command && Text == name;

    public bool IsCharacter(char c) => Kind == TexTokenKind.Character && Text.Length == 1 && Text[0] == c;
}
