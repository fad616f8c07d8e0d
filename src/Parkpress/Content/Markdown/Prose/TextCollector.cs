using Parkpress.Content.Markdown.Rendering;

namespace Parkpress.Content.Markdown.Prose;

/// <summary>Gathers what a reader reads while the HTML is written: all of it, and apart from that the part that may go into a summary.</summary>
internal sealed class TextCollector
{
    /// <summary>Stands between two blocks; no author can write it, control characters are dropped.</summary>
    public const char BlockEnd = '\u001E';

    private readonly TextBuffer _all = new();
    private readonly TextBuffer _summary = new();
    private int _summaryCapacity;
    private int _outsideSummary;
    private bool _inParagraph;

    /// <summary>True once <c>&lt;!--more--&gt;</c> was met.</summary>
    public bool IsSummaryMarked { get; private set; }

    /// <summary>True inside raw scripts and styles, whose text nobody reads.</summary>
    public bool IsMuted { get; set; }

    public ReadOnlySpan<char> All => _all.Span;

    public ReadOnlySpan<char> Summary => _summary.Span;

    private bool IsForSummary =>
        _inParagraph && !IsSummaryMarked && _outsideSummary == 0 && _summary.Length < _summaryCapacity;

    /// <param name="summaryCapacity">How much of the text a summary can need at most; what is beyond is not kept for it.</param>
    public void Clear(int summaryCapacity)
    {
        _summaryCapacity = summaryCapacity;
        _all.Clear();
        _summary.Clear();
        _outsideSummary = 0;
        _inParagraph = false;
        IsSummaryMarked = false;
        IsMuted = false;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        if (IsMuted)
        {
            return;
        }

        _all.Append(text);
        if (IsForSummary)
        {
            _summary.Append(text);
        }
    }

    /// <summary>Appends what is read but is no part of a sentence: alternative texts.</summary>
    public void AppendAside(ReadOnlySpan<char> text) => _all.Append(text);

    public void BeginParagraph() => _inParagraph = true;

    public void EndParagraph()
    {
        EndBlock();
        _inParagraph = false;
    }

    public void EndBlock()
    {
        _all.Append(BlockEnd);
        if (IsForSummary)
        {
            _summary.Append(BlockEnd);
        }
    }

    /// <summary>From here to <see cref="LeaveAside"/> nothing goes into the summary: tables, footnotes, captions.</summary>
    public void EnterAside() => _outsideSummary++;

    public void LeaveAside() => _outsideSummary--;

    public void MarkSummaryEnd() => IsSummaryMarked = true;
}
