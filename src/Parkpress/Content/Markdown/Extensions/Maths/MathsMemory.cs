using Markdig.Helpers;

namespace Parkpress.Content.Markdown.Extensions.Maths;

/// <summary>Where in a document no formula can end, so that a thousand opening signs do not search it a thousand times.</summary>
internal sealed class MathsMemory
{
    private string? _text;
    private int _from;
    private int _end;

    /// <summary>Until this offset of the document no line ends a block of maths.</summary>
    public int NoBlockEndBefore { get; set; }

    // What may end a formula does not depend on where it began.
    public bool HasNoEnd(StringSlice slice) => ReferenceEquals(_text, slice.Text) && slice.Start >= _from && slice.End == _end;

    public void RememberNoEnd(StringSlice slice) => (_text, _from, _end) = (slice.Text, slice.Start, slice.End);
}
