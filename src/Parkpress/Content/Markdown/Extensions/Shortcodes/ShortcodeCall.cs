using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Content.Markdown.Extensions.Shortcodes;

/// <summary>A well-formed tag with its places in the file.</summary>
internal sealed record ShortcodeCall(string Name, TextSpan Span, TextSpan NameSpan, ImmutableArray<ShortcodeArgument> Arguments)
{
    /// <param name="tag">A tag that is not malformed.</param>
    /// <param name="context">Knows the file.</param>
    /// <param name="toText">Turns offsets from the tag's start into offsets into <see cref="ReadingContext.Text"/>.</param>
    public static ShortcodeCall From(ShortcodeTag tag, ReadingContext context, Func<int, int> toText)
    {
        ImmutableArray<ShortcodeArgument>.Builder arguments = ImmutableArray.CreateBuilder<ShortcodeArgument>(tag.Arguments.Count);
        foreach (RawArgument argument in tag.Arguments)
        {
            arguments.Add(new ShortcodeArgument(
                argument.Name, argument.Value, Locate(context, toText, argument.ValueStart, argument.ValueEnd))
            {
                NameSpan = Locate(context, toText, argument.NameStart, argument.NameStart + argument.Name.Length),
            });
        }

        return new ShortcodeCall(
            tag.Name,
            Locate(context, toText, 0, tag.Length),
            Locate(context, toText, tag.NameStart, tag.NameStart + tag.Name.Length),
            arguments.MoveToImmutable());
    }

    /// <summary>Reports what is wrong with <paramref name="tag"/>.</summary>
    public static void Report(ShortcodeTag tag, ReadingContext context, Func<int, int> toText)
    {
        foreach (ShortcodeProblem problem in tag.Problems)
        {
            context.Report(problem.Rule, Locate(context, toText, problem.Start, problem.End), problem.Help, problem.Message);
        }
    }

    // The end through the last character: behind a line's end lies a place of another line.
    private static TextSpan Locate(ReadingContext context, Func<int, int> toText, int start, int end) =>
        context.Locate(toText(start), end > start ? toText(end - 1) + 1 : toText(start));
}
