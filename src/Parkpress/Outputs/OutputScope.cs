using Parkpress.Assets;
using Parkpress.Model;

namespace Parkpress.Outputs;

/// <summary>What outputs are planned from.</summary>
/// <param name="Site">The site.</param>
/// <param name="Assets">Files of the theme and pictures.</param>
/// <param name="Urls">Addresses.</param>
/// <param name="Parallelism">Threads that planning may use.</param>
/// <param name="Cancel">Stops it.</param>
internal sealed record OutputScope(Site Site, AssetCatalog Assets, SiteUrls Urls, int Parallelism, CancellationToken Cancel);
