using System.Collections.Immutable;

namespace Parkpress.Diagnostics.Rendering;

/// <summary>The labels of a finding that lie in one file, which is at hand.</summary>
/// <param name="Path">The file as the labels name it.</param>
/// <param name="Source">Its text.</param>
/// <param name="Labels">In order of importance: the primary label first.</param>
internal sealed record LabelGroup(string Path, SourceText Source, ImmutableArray<Label> Labels)
{
    /// <summary>The groups of a finding, by their first label; the file of the primary label first.</summary>
    public static ImmutableArray<LabelGroup> Of(Diagnostic diagnostic, Func<string, SourceText?> sources)
    {
        ImmutableArray<LabelGroup>.Builder groups = ImmutableArray.CreateBuilder<LabelGroup>();
        foreach (IGrouping<string, Label> labels in diagnostic.Secondary.Prepend(diagnostic.Primary).GroupBy(l => l.Path))
        {
            if (sources(labels.Key) is { } source)
            {
                groups.Add(new LabelGroup(labels.Key, source, [.. labels]));
            }
        }

        return groups.ToImmutable();
    }
}
