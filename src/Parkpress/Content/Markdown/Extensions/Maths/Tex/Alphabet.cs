namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>The letters that a formula is written in.</summary>
internal enum Alphabet
{
    Italic,
    Upright,
    Bold,
    DoubleStruck,
    Calligraphic,
    Fraktur,
    SansSerif,
    Monospace,
}
