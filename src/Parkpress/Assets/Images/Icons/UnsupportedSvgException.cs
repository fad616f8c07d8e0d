namespace Parkpress.Assets.Images.Icons;

/// <summary>Ends the drawing of an SVG file at something that is not drawn here. Never leaves this folder.</summary>
internal sealed class UnsupportedSvgException(string what) : Exception(what);
