namespace Parkpress.Content.Markdown.Rendering;

/// <summary>One <see cref="BodyFragment"/> in the making: the body itself, or the inside of one shortcode.</summary>
internal sealed class FragmentBuilder
{
    private readonly List<BodySlot> _slots = [];

    public TextBuffer Html { get; } = new();

    /// <summary>Raw HTML that went into <see cref="Html"/> as it was written, in order.</summary>
    public List<RawHtmlPiece> RawHtml { get; } = [];

    public void Clear()
    {
        Html.Clear();
        _slots.Clear();
        RawHtml.Clear();
    }

    /// <summary>Adds a slot; its offset must be the present length of <see cref="Html"/>.</summary>
    public void Add(BodySlot slot) => _slots.Add(slot);

    public BodyFragment Build() => new(Html.ToString(), [.. _slots]);
}
