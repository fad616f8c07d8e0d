using System.Collections.Immutable;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Mutations;

/// <summary>An article of the sample site after an accident.</summary>
/// <param name="Seed">Of the accident.</param>
/// <param name="Path">Of the article, from the root of the site.</param>
/// <param name="Bytes">What is left of it.</param>
internal sealed record MutatedArticle(int Seed, string Path, byte[] Bytes)
{
    private static readonly Lazy<ImmutableArray<(string Path, byte[] Bytes)>> s_originals = new(() =>
    [
        .. Directory.EnumerateFiles(Repository.At("content"), "*.md", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllBytes(Repository.At(path)))),
    ]);

    /// <summary>Articles of the sample site as they are.</summary>
    public static ImmutableArray<(string Path, byte[] Bytes)> Originals => s_originals.Value;

    /// <summary>The articles with seeds from 0 up.</summary>
    public static IEnumerable<MutatedArticle> All(int count) =>
        Enumerable.Range(0, count).Select(seed =>
        {
            (string path, byte[] bytes) = Originals[seed % Originals.Length];
            return new MutatedArticle(seed, path, new Mutation(seed).Of(bytes));
        });
}
