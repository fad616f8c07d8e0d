namespace Parkpress.Templates;

/// <summary>What templates may know of the build itself.</summary>
/// <param name="Version">Version of Parkpress.</param>
/// <param name="Environment">Name given with <c>--environment</c>.</param>
internal sealed record BuildInfo(string Version, string Environment);
