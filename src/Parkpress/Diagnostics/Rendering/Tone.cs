namespace Parkpress.Diagnostics.Rendering;

/// <summary>The role of a piece of text in a rendered finding; decides its colour.</summary>
internal enum Tone
{
    Plain,
    Bold,
    Gutter,
    Secondary,
    Error,
    Warning,
    Info,
}
