using System.Collections.Frozen;
using System.Collections.Immutable;
using Parkpress.Content;
using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Sources;
using Parkpress.Text;

namespace Parkpress.Authoring;

/// <summary>Moves an article, a file or a folder, mends the links to it and in it, and keeps the old addresses.</summary>
/// <param name="workshop">The site.</param>
internal sealed class PageMover(SiteWorkshop workshop)
{
    private const string Content = "content/";

    /// <summary>Moves.</summary>
    /// <param name="from">Relative to the root, with <c>/</c>.</param>
    /// <param name="to">The new place; an existing folder takes what is moved.</param>
    /// <exception cref="AuthoringException">It cannot be done; nothing was changed.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public MoveResult Move(string from, string to)
    {
        string old = from.TrimEnd('/');
        string target = to.EndsWith('/') || Directory.Exists(Path.Combine(workshop.Root, to)) ? $"{to.TrimEnd('/')}/{old[(old.LastIndexOf('/') + 1)..]}" : to;
        FrozenDictionary<string, string> moves = FindMoves(old, target);
        FrozenDictionary<string, Page> moved = PlaceAnew(moves);
        var edits = new SourceEdits();
        foreach (Page page in workshop.Site.Pages.Where(page => page.Document is not null))
        {
            FindLinks(page, moves, moved, edits);
        }

        ImmutableArray<(string Old, string New)> addresses = FindAddresses(moved);
        Apply(moves, addresses, moved, edits);
        return new MoveResult([.. moves.OrderBy(move => move.Key, StringComparer.Ordinal).Select(move => (Content + move.Key, Content + move.Value))], addresses, edits.Count, [.. edits.Unmended]);
    }

    /// <summary>New places by old ones, both below <c>content/</c>.</summary>
    private FrozenDictionary<string, string> FindMoves(string from, string to)
    {
        if (from == to || to.StartsWith(from + "/", StringComparison.Ordinal))
        {
            throw new AuthoringException(new LocalText($"`{from}` cannot be moved into itself", $"不能把 `{from}` 移到它自己里面"));
        }

        ArraySegment<SourceFile> below = workshop.Sources.Under(from + "/");
        string[] files = workshop.Sources.Find(from) is not null ? [from] : [.. below.Select(file => file.Path)];
        if (files.Length == 0 || from + "/" == Content)
        {
            throw new AuthoringException(new LocalText($"there is no file or folder `{from}`", $"没有文件或文件夹 `{from}`"));
        }

        var moves = files.ToDictionary(file => file[Content.Length..], file => (to + file[from.Length..])[Content.Length..], StringComparer.Ordinal);
        foreach ((string old, string fresh) in moves)
        {
            if (Path.GetExtension(old) != Path.GetExtension(fresh))
            {
                throw new AuthoringException(new LocalText($"the new name must end with `{Path.GetExtension(old)}`", $"新名称应以 `{Path.GetExtension(old)}` 结尾"));
            }

            if (fresh.Split('/').Any(segment => !UrlPath.IsSafeSegment(segment)))
            {
                throw new AuthoringException(new LocalText($"`{fresh}` is not a safe file name everywhere", $"`{fresh}` 在某些系统上不是可用的文件名"));
            }

            if (Path.Exists(Path.Combine(workshop.Root, Content + fresh)) && !moves.ContainsKey(fresh))
            {
                throw new AuthoringException(new LocalText($"`{Content}{fresh}` exists already", $"`{Content}{fresh}` 已存在"));
            }
        }

        return moves.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The pages that move as they will be, by their old place.</summary>
    private FrozenDictionary<string, Page> PlaceAnew(FrozenDictionary<string, string> moves)
    {
        ImmutableArray<Document> documents = [.. workshop.Content.Documents.Select(document => moves.TryGetValue(document.ContentPath, out string? fresh) ? new Document(Content + fresh, document.FrontMatter, document.Body) : document)];
        var cascades = new CascadeResolver(documents);
        var builder = new PageBuilder(workshop.Config, new DiagnosticBag());
        return workshop.Content.Documents.Zip(documents)
            .Where(pair => moves.ContainsKey(pair.First.ContentPath))
            .ToFrozenDictionary(pair => pair.First.ContentPath, pair => builder.Build(pair.Second, cascades.Resolve(pair.Second)), StringComparer.Ordinal);
    }

    private void FindLinks(Page page, FrozenDictionary<string, string> moves, FrozenDictionary<string, Page> moved, SourceEdits edits)
    {
        string place = page.Document!.ContentPath;
        string newPlace = moves.GetValueOrDefault(place, place);
        foreach (LinkReference link in page.Body.Links)
        {
            Mend(page, newPlace, page.SourcePath, link.Target, link.Span, moves, moved, edits);
        }

        foreach (FieldValue value in page.FrontMatter.Fields.Where(value => value.Path == page.SourcePath))
        {
            switch (value.Value)
            {
                case string single when value.Field.Type is FieldType.Reference or FieldType.File:
                    Mend(page, newPlace, value.Path, single, value.ValueSpan, moves, moved, edits);
                    break;
                case ImmutableArray<Spanned<string>> list when value.Field.Type == FieldType.ReferenceList:
                    foreach (Spanned<string> item in list)
                    {
                        Mend(page, newPlace, value.Path, item.Value, item.Span, moves, moved, edits);
                    }

                    break;
            }
        }
    }

    private void Mend(
        Page page, string newPlace, string path, string target, TextSpan span, FrozenDictionary<string, string> moves, FrozenDictionary<string, Page> moved, SourceEdits edits)
    {
        if (LinkResolver.IsOutside(target) || target.StartsWith('#') || target.Length == 0)
        {
            return;
        }

        // A page that several addresses lead to is meant by its file, or by its address.
        (string? old, string? address) = workshop.Site.Links.Resolve(page, target) switch
        {
            PageTarget { Alias: null, Page: { Document: { } document } found } => (document.ContentPath, found.Permalink.Value),
            FileTarget { File: var file } => (file.Path[Content.Length..], null),
            _ => ((string?)null, (string?)null),
        };
        if (old is null)
        {
            return;
        }

        string written = LinkResolver.PathOf(target);
        string? fresh = !written.StartsWith('/') ? LinkResolver.RelativePath(FolderOf(newPlace), moves.GetValueOrDefault(old, old))
            : !moves.TryGetValue(old, out string? newOld) ? null
            : written.EndsWith(".md", StringComparison.Ordinal) || address is null ? "/" + newOld
            : moved[old].Permalink.Value;
        bool isSame = fresh is null || (!written.StartsWith('/') && newPlace == page.Document!.ContentPath && !moves.ContainsKey(old)) || fresh == written || Uri.UnescapeDataString(written) == fresh;
        if (!isSame)
        {
            edits.Add(path, span, target, fresh + target[written.Length..]);
        }
    }

    private ImmutableArray<(string Old, string New)> FindAddresses(FrozenDictionary<string, Page> moved) =>
    [
        .. workshop.Site.Pages
            .Where(page => page.Document is { } document && moved.ContainsKey(document.ContentPath))
            .Select(page => (Old: page.Permalink.Value, New: moved[page.Document!.ContentPath].Permalink.Value))
            .Where(pair => pair.Old != pair.New),
    ];

    private void Apply(FrozenDictionary<string, string> moves, ImmutableArray<(string Old, string New)> addresses, FrozenDictionary<string, Page> moved, SourceEdits edits)
    {
        foreach ((string path, string text) in edits.Apply(workshop))
        {
            workshop.Write(path, text);
        }

        foreach ((string old, string fresh) in addresses)
        {
            string place = moved.First(pair => pair.Value.Permalink.Value == fresh).Key;
            // What was never published has no old address.
            if (!moved[place].IsDraft)
            {
                (SourceText text, RawFrontMatter fields) = workshop.Read(Content + place);
                workshop.Write(Content + place, FrontMatterText.AddToList(text, fields, FieldCatalog.Aliases.Name, FrontMatterText.Quote(old)));
            }
        }

        foreach ((string old, string fresh) in moves)
        {
            string target = Path.Combine(workshop.Root, Content + fresh);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(Path.Combine(workshop.Root, Content + old), target);
        }

        foreach (string folder in moves.Keys.Select(FolderOf).Distinct().OrderByDescending(folder => folder.Length))
        {
            string full = Path.Combine(workshop.Root, Content + folder);
            if (folder.Length > 0 && Directory.Exists(full) && !Directory.EnumerateFileSystemEntries(full).Any())
            {
                Directory.Delete(full);
            }
        }
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path[..slash] : "";
}
