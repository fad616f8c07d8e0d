using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content.FrontMatter;

/// <summary>The front matter of one file as written: typed, everything optional, nothing inherited.</summary>
/// <param name="Fields">In the order written; a field stands at most once.</param>
/// <param name="Custom">Fields that the site declares itself.</param>
/// <param name="Span">The block between the fences; empty at the start of the file when there is none.</param>
internal sealed record RawFrontMatter(ImmutableArray<FieldValue> Fields, ImmutableArray<CustomValue> Custom, TextSpan Span)
{
    /// <summary>True when the block could not be read; what follows from missing fields is then not reported.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Fields that were written in a way that could not be read, or under a name that means them; that has been reported.</summary>
    public ImmutableArray<Field> Rejected { get; init; } = [];

    /// <summary>Where a title was left empty; null when there is one, or no line for it.</summary>
    public TextSpan? EmptyTitle { get; init; }

    public static RawFrontMatter Empty { get; } = new([], [], TextSpan.FileStart);

    public FieldValue? Find(Field field)
    {
        foreach (FieldValue value in Fields)
        {
            if (ReferenceEquals(value.Field, field))
            {
                return value;
            }
        }

        return null;
    }

    public string? Text(Field field) => Find(field)?.Value as string;

    public int? Number(Field field) => Find(field)?.Value as int?;

    public bool? Flag(Field field) => Find(field)?.Value as bool?;

    public SiteDate? Date(Field field) => Find(field)?.Value as SiteDate?;

    public ImmutableArray<Spanned<string>> List(Field field) =>
        Find(field)?.Value is ImmutableArray<Spanned<string>> list ? list : [];

    /// <summary>This front matter with <paramref name="defaults"/> for what it does not say itself.</summary>
    public RawFrontMatter WithDefaults(RawFrontMatter defaults)
    {
        if (defaults.Fields.IsEmpty && defaults.Custom.IsEmpty)
        {
            return this;
        }

        return this with
        {
            Fields = [.. Fields, .. defaults.Fields.Where(value => Find(value.Field) is null)],
            Custom = [.. Custom, .. defaults.Custom.Where(value => Custom.All(own => own.Name != value.Name))],
        };
    }
}
