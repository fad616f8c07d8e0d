namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>Something wrong in a formula; offsets count in its TeX.</summary>
internal readonly record struct TexProblem(TexProblemKind Kind, int Start, int End, string Text);
