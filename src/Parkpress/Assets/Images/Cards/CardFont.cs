using Parkpress.Incremental;
using SkiaSharp;

namespace Parkpress.Assets.Images.Cards;

/// <summary>The typeface of the cards, a file of the site. Safe for threads; lives as long as the program.</summary>
internal sealed class CardFont
{
    private CardFont(SKTypeface typeface, Fingerprint content) => (Typeface, Content) = (typeface, content);

    public SKTypeface Typeface { get; }

    /// <summary>Of the file.</summary>
    public Fingerprint Content { get; }

    /// <summary>The typeface in a file; null when it is none that can be read.</summary>
    public static CardFont? TryRead(byte[] bytes)
    {
        using SKData data = SKData.CreateCopy(bytes);
        return SKTypeface.FromData(data) is { } typeface ? new CardFont(typeface, Fingerprint.Of(bytes)) : null;
    }

    /// <summary>True when no character would come out as a box.</summary>
    public bool Covers(string text)
    {
        using var font = new SKFont(Typeface);
        return font.ContainsGlyphs(text);
    }
}
