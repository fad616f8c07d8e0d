using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Parkpress.Content.Markdown.Extensions.Footnotes;
using Parkpress.Content.Markdown.Prose;
using Parkpress.Content.Markdown.Sanitizing;
using Parkpress.Diagnostics;
using Parkpress.Sources.Config;

namespace Parkpress.Content.Markdown.Rendering;

/// <summary>
/// Writes a syntax tree as HTML with slots and gathers, in the same walk, the headings, anchors, links and plain
/// text. Reused from document to document, by one thread at a time.
/// </summary>
/// <remarks>Hot: once per node of every article. 1.5 KB of Chinese prose takes 10 µs from text to body, a third of it here (2 cores, .NET 10).</remarks>
internal sealed class BodyRenderer : RendererBase
{
    /// <summary>Elements inside elements; what is deeper is written as text. Browsers stop at 512.</summary>
    public const int MaximumDepth = 128;

    private readonly Stack<FragmentBuilder> _outer = new();
    private readonly Stack<FragmentBuilder> _spare = new();
    private readonly TextBuffer _scratch = new();
    private readonly TextBuffer _joined = new();
    private FragmentBuilder _fragment = new();
    private int _depth;
    private bool _hasRawHtml;

    public BodyRenderer()
    {
        ObjectRenderers.AddRange(WriterCatalog.CreateAll());

        // Depth is counted here, without exceptions; Markdig's own count must never strike first.
        MaximumNestingDepth = int.MaxValue;
    }

    public ReadingContext Context { get; private set; } = null!;

    public TextBuffer Html => _fragment.Html;

    public TextCollector Text { get; } = new();

    public BodyParts Parts { get; } = new();

    /// <summary>What raw HTML has open so far.</summary>
    public RawNesting RawNesting { get; } = new();

    /// <summary>True inside the items of a tight list and in table cells: paragraphs there get no element.</summary>
    public bool IsTight { get; set; }

    /// <summary>True inside a link, where HTML allows no other one.</summary>
    public bool IsInsideLink { get; set; }

    /// <summary>True inside a gallery, where each picture leads to its full size.</summary>
    public bool IsInsideGallery { get; set; }

    /// <summary>True inside a table, where an image is no figure.</summary>
    public bool IsInsideTable { get; set; }

    /// <summary>The blocks among which the present one stands; valid until it writes its own children.</summary>
    public ContainerBlock Siblings { get; private set; } = null!;

    /// <summary>Index of the present block in <see cref="Siblings"/>.</summary>
    public int Position { get; private set; }

    /// <summary>Level of the heading before; the page's title is the level 1 above them all.</summary>
    public int LastHeadingLevel { get; set; }

    /// <summary>Writes a whole document.</summary>
    public Body RenderBody(MarkdownDocument document, ReadingContext context)
    {
        Begin(context);
        WriteBlocks(document);
        FootnoteCheck.Run(document, context);
        return Finish();
    }

    /// <summary>Writes Markdown that could not be parsed as the text it is.</summary>
    public Body RenderUnparsed(ReadingContext context)
    {
        Begin(context);
        foreach (ReadOnlySpan<char> line in context.Text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
            {
                Text.BeginParagraph();
                Html.Append("<p>");
                WriteText(line.Trim());
                Html.Append("</p>\n");
                Text.EndParagraph();
            }
        }

        return Finish();
    }

    public override object Render(MarkdownObject markdownObject)
    {
        Write(markdownObject);
        return this;
    }

    /// <summary>Writes the blocks of <paramref name="container"/>; as text when that would nest too deeply.</summary>
    public void WriteBlocks(ContainerBlock container)
    {
        if (!TryEnter(container))
        {
            WriteSource(container.Span);
            return;
        }

        for (int i = 0; i < container.Count; i++)
        {
            (Siblings, Position) = (container, i);
            Write(container[i]);
        }

        _depth--;
    }

    /// <summary>Writes the inline nodes of <paramref name="container"/>; as text when that would nest too deeply.</summary>
    public void WriteInlines(ContainerInline? container)
    {
        if (container is null)
        {
            return;
        }

        if (!TryEnter(container))
        {
            FlatInlines.Write(this, container);
            return;
        }

        for (Inline? node = container.FirstChild; node is not null; node = node.NextSibling)
        {
            Write(node);
        }

        _depth--;
    }

    /// <summary>Writes text, escaped, and keeps it as plain text.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        Html.AppendText(text);
        Text.Append(text);
    }

    public void AddSlot(BodySlot slot) => _fragment.Add(slot);

    public void AddRawHtml(RawHtmlPiece piece)
    {
        _fragment.RawHtml.Add(piece);
        _hasRawHtml = true;
    }

    /// <summary>Writes what stands inside a shortcode as a fragment of its own.</summary>
    public BodyFragment RenderInner(ContainerBlock container)
    {
        _outer.Push(_fragment);
        _fragment = _spare.TryPop(out FragmentBuilder? spare) ? spare : new FragmentBuilder();
        _fragment.Clear();
        bool wasTight = IsTight;
        bool wasInsideTable = IsInsideTable;
        (IsTight, IsInsideTable) = (false, false);

        WriteBlocks(container);
        BodyFragment inner = BuildFragment();

        (IsTight, IsInsideTable) = (wasTight, wasInsideTable);
        _spare.Push(_fragment);
        _fragment = _outer.Pop();
        return inner;
    }

    private void Begin(ReadingContext context)
    {
        Context = context;
        _fragment.Clear();
        Text.Clear(SummaryCapacity(context));
        Parts.Clear();
        RawNesting.Clear();
        _depth = 0;
        _hasRawHtml = false;
        IsTight = IsInsideLink = IsInsideTable = IsInsideGallery = false;
        LastHeadingLevel = 1;
    }

    // A mark behind ten pages takes them all; without one, sixteen units for a character are more than enough.
    private static int SummaryCapacity(ReadingContext context) =>
        context.Text.Contains("<!--", StringComparison.Ordinal) ? int.MaxValue : context.Options.SummaryLength * 16;

    private Body Finish()
    {
        BodyFragment content = BuildFragment();
        string plainText = PlainText.Fold(_hasRawHtml ? TextOf(content) : Text.All, _scratch);
        (int characters, int words) = WordCounter.Count(plainText);
        var body = new Body(
            content,
            Parts.Headings,
            Parts.Anchors,
            Parts.Links,
            plainText,
            SummaryBuilder.Build(Text, Context.Options.SummaryLength, _scratch, _joined),
            characters + words)
        {
            OtherWordCount = words,
        };

        // Until its thread reads the next document, the renderer should not keep this one alive.
        (Context, Siblings) = (null!, null!);
        return body;
    }

    private static ReadOnlySpan<char> TextOf(BodyFragment content)
    {
        var text = new TextBuffer();
        FragmentText.AppendTo(text, content);
        return text.Span;
    }

    private BodyFragment BuildFragment()
    {
        BodyFragment fragment = _fragment.Build();
        return Context.Options.RawHtml == RawHtmlPolicy.Sanitize && _fragment.RawHtml.Count > 0
            ? FragmentSanitizer.Sanitize(fragment, _fragment.RawHtml, Context)
            : fragment;
    }

    private bool TryEnter(MarkdownObject container)
    {
        if (_depth < MaximumDepth)
        {
            _depth++;
            return true;
        }

        TextSpan span = Context.Locate(container.Span);
        Context.Report(
            MarkdownRules.NestedTooDeeply,
            span,
            new LocalText(
                $"nest less deeply: at most {MaximumDepth} levels", $"请减少嵌套层次，最多 {MaximumDepth} 层"));
        return false;
    }

    private void WriteSource(SourceSpan span)
    {
        int start = Math.Clamp(span.Start, 0, Context.Text.Length);
        int end = Math.Clamp(span.End + 1, start, Context.Text.Length);
        WriteText(Context.Text.AsSpan(start, end - start));
        Text.EndBlock();
    }
}
