namespace Parkpress;

/// <summary>What a build took from earlier ones, and what it had to do.</summary>
public sealed record CacheUse
{
    /// <summary>Documents taken as an earlier build had read them.</summary>
    public int DocumentsKept { get; init; }

    /// <summary>Documents that were parsed.</summary>
    public int DocumentsParsed { get; init; }

    /// <summary>Files of the site that were not rendered, for nothing they depend on has changed.</summary>
    public int FilesKept { get; init; }

    /// <summary>Files that were not rendered, but got other cached partials.</summary>
    public int FilesExchanged { get; init; }

    /// <summary>Files that were rendered and are what they were.</summary>
    public int FilesSame { get; init; }

    /// <summary>Files that were rendered and are new or have changed.</summary>
    public int FilesWritten { get; init; }

    /// <summary>Bodies of documents that had to be read from their files once more.</summary>
    public long BodiesReadAnew { get; init; }

    /// <summary>True when only what had changed of the search index was made; null when the build did not come that far.</summary>
    public bool? IsIndexUpdated { get; init; }

    /// <summary>Sizes of pictures found in the cache.</summary>
    public int PicturesFound { get; init; }

    /// <summary>Sizes of pictures that had to be encoded.</summary>
    public int PicturesEncoded { get; init; }
}
