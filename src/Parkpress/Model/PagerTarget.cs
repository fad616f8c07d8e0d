namespace Parkpress.Model;

/// <summary>A list page behind the first, such as <c>/news/page/2/</c>.</summary>
internal sealed record PagerTarget(Page Page, int Number) : LinkTarget;
