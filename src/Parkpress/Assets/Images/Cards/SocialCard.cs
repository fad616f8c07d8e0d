using Parkpress.Incremental;

namespace Parkpress.Assets.Images.Cards;

/// <summary>The picture that chats and social networks show beside a link to a page without a picture of its own.</summary>
/// <param name="Title">Title of the page.</param>
/// <param name="Site">Name of the site.</param>
/// <param name="Foot">Section and date.</param>
/// <param name="Style">Of font, colours and drawing.</param>
internal sealed record SocialCard(string Title, string Site, string Foot, Fingerprint Style)
{
    public const int Width = 1200;

    public const int Height = 630;

    /// <summary>Of all that is drawn.</summary>
    public Fingerprint Content { get; } = new FingerprintBuilder().Append(Title).Append(Site).Append(Foot).Append(Style).ToFingerprint();

    /// <summary>Site path; the name says what is drawn, so it may be cached for good.</summary>
    public string Path => $"/assets/cards/{Content}.jpg";
}
