using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Storage;
using Parkpress.Sources;
using Parkpress.Sources.Config;
using Parkpress.Sources.Yaml;

namespace Parkpress.Model;

/// <summary>The whole site: every page and where it stands. Never changes.</summary>
internal sealed record Site
{
    public required SiteConfig Config { get; init; }

    public required SiteOptions Options { get; init; }

    /// <summary>When the site is without colour: the first moment of each span, and the first one behind it.</summary>
    public IEnumerable<(DateTimeOffset First, DateTimeOffset End)> GreySpans =>
        Config.GreyDays.Select(days => (StartOf(days.First), days.Last == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(days.Last.AddDays(1))));

    /// <summary>Now is within one of them.</summary>
    public bool IsGrey => GreySpans.Any(span => span.First <= Options.Now && Options.Now < span.End);

    /// <summary>Every page, sorted by permalink in ordinal order; <see cref="Page.Id"/> is the index.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>One for each page, by <see cref="Page.Id"/>.</summary>
    public required ImmutableArray<Placement> Placements { get; init; }

    /// <summary>Every section, parents before children.</summary>
    public required ImmutableArray<Section> Sections { get; init; }

    public required Taxonomy Categories { get; init; }

    public required Taxonomy Tags { get; init; }

    /// <summary>Years with dated pages, newest first.</summary>
    public required ImmutableArray<ArchivePeriod> Archive { get; init; }

    /// <summary>Regular pages, newest first, undated ones behind.</summary>
    public required ImmutableArray<Page> Regular { get; init; }

    /// <summary>Articles, notices and policies, newest first.</summary>
    public required ImmutableArray<Page> Dated { get; init; }

    /// <summary>The bulk of the bodies of documents.</summary>
    public required BodyLibrary Bodies { get; init; }

    public required PageRelations Relations { get; init; }

    public required LinkResolver Links { get; init; }

    /// <summary>Documents that are not published, by content path.</summary>
    public required FrozenDictionary<string, Withheld> Withheld { get; init; }

    /// <summary>The pages that those documents would be, by content path.</summary>
    public required ImmutableArray<(Page Page, Withheld Reason)> WithheldPages { get; init; }

    /// <summary>Data files by name without extension.</summary>
    public required FrozenDictionary<string, YamlNode> Data { get; init; }

    /// <summary>Where the values of <see cref="Data"/> stand: file paths by the same names.</summary>
    public FrozenDictionary<string, string> DataPaths { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Files under <c>content/</c> that are not pages or data, by content path.</summary>
    public required FrozenDictionary<string, SourceFile> ContentFiles { get; init; }

    /// <summary>Files under <c>static/</c>, in order.</summary>
    public required ImmutableArray<SourceFile> StaticFiles { get; init; }

    public Page Home => Pages[0];

    public Placement PlacementOf(Page page) => Placements[page.Id];

    /// <summary>Pages of a kind of content, in the order of <see cref="Regular"/>.</summary>
    public IEnumerable<Page> OfKind(ContentKind kind) => Regular.Where(page => page.ContentKind == kind);

    private DateTimeOffset StartOf(DateOnly day) => day == DateOnly.MinValue ? DateTimeOffset.MinValue : new DateTimeOffset(day, TimeOnly.MinValue, Config.TimeZone);
}
