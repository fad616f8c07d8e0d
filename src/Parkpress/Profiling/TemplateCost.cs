namespace Parkpress.Profiling;

/// <summary>What one template took in a build, on all threads together.</summary>
/// <param name="Path">Its file, such as <c>templates/layouts/article.html</c>.</param>
/// <param name="Calls">How often it was rendered.</param>
/// <param name="Reused">How often <c>cached</c> gave out what had been rendered before.</param>
/// <param name="Total">From the beginning of a call to its end; where it calls itself, the outer call alone.</param>
/// <param name="Own">The same without the templates that it calls.</param>
public sealed record TemplateCost(string Path, long Calls, long Reused, TimeSpan Total, TimeSpan Own);
