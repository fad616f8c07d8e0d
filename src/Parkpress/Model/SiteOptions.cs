namespace Parkpress.Model;

/// <summary>What a run wants to see on the site.</summary>
/// <param name="Now">The moment that decides what is future or expired.</param>
/// <param name="IncludesDrafts">Drafts are published.</param>
/// <param name="IncludesFuture">Pages dated after <paramref name="Now"/> are published.</param>
internal sealed record SiteOptions(DateTimeOffset Now, bool IncludesDrafts, bool IncludesFuture);
