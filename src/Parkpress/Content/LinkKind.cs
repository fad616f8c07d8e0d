namespace Parkpress.Content;

/// <summary>What a <see cref="LinkReference"/> expects at its target.</summary>
internal enum LinkKind
{
    /// <summary>A page, an anchor, a file or an outside address.</summary>
    Link,

    /// <summary>A picture.</summary>
    Image,

    /// <summary>A file beside the article, named by a shortcode's <c>src</c>.</summary>
    File,
}
