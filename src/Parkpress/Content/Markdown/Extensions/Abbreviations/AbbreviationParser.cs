using Markdig.Parsers;

namespace Parkpress.Content.Markdown.Extensions.Abbreviations;

/// <summary>
/// Reads <c>*[UAV]: 无人驾驶航空器</c>. Markdig's own finds abbreviations between spaces only, and Chinese has none.
/// </summary>
internal sealed class AbbreviationParser : BlockParser
{
    public AbbreviationParser() => OpeningCharacters = ['*'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        ReadOnlySpan<char> line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith("*["))
        {
            return BlockState.None;
        }

        int close = line.IndexOf("]:");
        ReadOnlySpan<char> label = close < 0 ? default : line[2..close].Trim();
        ReadOnlySpan<char> meaning = close < 0 ? default : line[(close + 2)..].Trim();
        if (label.IsEmpty || meaning.IsEmpty || label.ContainsAny('[', ']'))
        {
            return BlockState.None;
        }

        ReadingContext context = ReadingContext.Of(processor);
        context.Abbreviations ??= new AbbreviationTable();
        context.Abbreviations.Add(label.ToString(), meaning.ToString());
        return BlockState.BreakDiscard;
    }
}
