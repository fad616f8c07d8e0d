using System.Net;

namespace Parkpress.Cli.Serve;

/// <summary>What the preview server is asked to do.</summary>
/// <param name="Build">How the site is built each time; the moment is that of each build.</param>
/// <param name="Address">Where to listen.</param>
/// <param name="Port">The port; the next free one when <paramref name="IsPortFixed"/> is false.</param>
/// <param name="IsPortFixed">Somebody asked for that port.</param>
/// <param name="FollowsEdits">Open pages go to the page that is edited.</param>
internal sealed record ServeOptions(BuildOptions Build, IPAddress Address, int Port, bool IsPortFixed, bool FollowsEdits);
