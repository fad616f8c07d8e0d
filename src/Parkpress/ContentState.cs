namespace Parkpress;

/// <summary>Whether readers see a page.</summary>
internal enum ContentState
{
    Published,
    Draft,
    Future,
    Expired,
}
