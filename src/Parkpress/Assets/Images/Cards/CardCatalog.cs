using Parkpress.Content.FrontMatter;
using Parkpress.Incremental;
using Parkpress.Model;
using Parkpress.Sources.Config;

namespace Parkpress.Assets.Images.Cards;

/// <summary>Which pages have a card: dated ones without a picture, when <c>site.yml</c> names a typeface that has all their characters.</summary>
internal sealed class CardCatalog
{
    private readonly CardFont? _font;
    private readonly Lazy<CardPainter> _painter;

    /// <param name="font">The typeface; null for no cards.</param>
    /// <param name="look">Colours.</param>
    public CardCatalog(CardFont? font, ThemeLook look)
    {
        _font = font;
        _painter = new Lazy<CardPainter>(() => new CardPainter(font!, look));
        Style = font is null
            ? default
            : new FingerprintBuilder().Append(CardPainter.Version).Append(font.Content).Append(look.ToString()).ToFingerprint();
    }

    /// <summary>No page has one.</summary>
    public static CardCatalog None { get; } = new(null, new ThemeLook(null, null, null, null));

    /// <summary>Of all that cards have in common; zero when there are none.</summary>
    public Fingerprint Style { get; }

    /// <summary>The card of a page, or null.</summary>
    public SocialCard? Find(Site site, Page page)
    {
        if (_font is null || page is not { Kind: PageKind.Page, Date: { } date } || page.FrontMatter.Text(FieldCatalog.Cover) is not null)
        {
            return null;
        }

        string day = $"{date.Moment.Year}-{date.Moment.Month:00}-{date.Moment.Day:00}";
        string foot = site.PlacementOf(page).Section is { } section ? $"{section.Index.Title}  {day}" : day;
        return _font.Covers(page.Title) && _font.Covers(site.Config.Title) && _font.Covers(foot)
            ? new SocialCard(page.Title.ReplaceLineEndings(" "), site.Config.Title, foot, Style)
            : null;
    }

    /// <summary>Draws a card that <see cref="Find"/> has found. Safe for threads.</summary>
    public byte[] Paint(SocialCard card) => _painter.Value.Paint(card);
}
