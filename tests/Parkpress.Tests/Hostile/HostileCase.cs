using System.Text;

namespace Parkpress.Tests.Hostile;

/// <summary>One way to do harm, and all that may come of it.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="Expected">The findings; empty when the site is published. <c>…</c> stands for what depends on the machine: which of two limits is reached first.</param>
internal sealed record HostileCase(string Name, params string[] Expected)
{
    /// <summary>The files that do it.</summary>
    public IReadOnlyList<(string Path, byte[] Bytes)> Files { get; private init; } = [];

    public HostileCase With(string path, byte[] bytes) => this with { Files = [.. Files, (path, bytes)] };

    public HostileCase With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <summary>An article with these lines in its front matter.</summary>
    public HostileCase Article(string fields, string body = "正文。\n") => With(HostileSite.Article, HostileSite.ArticleText(fields, body));

    /// <summary>An article, and the layout that shows it.</summary>
    public HostileCase Layout(string template) => Article("tags: [乙]").With("templates/layouts/article.html", template);

    /// <summary>An article in a folder of its own that shows a picture beside it.</summary>
    public HostileCase Picture(string name, byte[] bytes) =>
        With("content/news/2025-01-02-a/index.md", HostileSite.ArticleText("tags: [乙]", $"![图]({name})\n")).With("content/news/2025-01-02-a/" + name, bytes);
}
