using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Parkpress.Diagnostics;

namespace Parkpress.Templates;

/// <summary>The arguments that a shortcode's template declares in a comment at its very start.</summary>
/// <param name="Span">The list in the template.</param>
/// <param name="Required">Names without a question mark, in the order written.</param>
/// <param name="Optional">Names with one.</param>
internal sealed partial record ShortcodeDeclaration(TextSpan Span, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    /// <summary>Stands for the Markdown between the tags.</summary>
    public const string Body = "body";

    public IEnumerable<string> All => Required.Concat(Optional);

    /// <summary>
    /// Reads <c>{{~ # arguments: src, title? ~}}</c>; null when the template declares nothing.
    /// </summary>
    /// <param name="template">The shortcode.</param>
    /// <param name="wrong">The first item that is no name; null when all are. Then nothing is declared, either.</param>
    public static ShortcodeDeclaration? Read(TemplateSource template, out TextSpan? wrong)
    {
        wrong = null;
        string text = template.Text.Text;
        if (FirstComment().Match(text) is not { Success: true } comment)
        {
            return null;
        }

        Group list = comment.Groups["list"];
        Match[] items = [.. (IEnumerable<Match>)Item().Matches(list.Value)];
        if (Array.Find(items, item => !Name().IsMatch(item.Value)) is { } bad)
        {
            wrong = TextSpan.At(list.Index + bad.Index, bad.Length);
            return null;
        }

        ILookup<bool, string> names = items.Select(item => item.Value).ToLookup(name => name.EndsWith('?'), name => name.TrimEnd('?'));
        return new ShortcodeDeclaration(TextSpan.At(list.Index, list.Length), [.. names[false]], [.. names[true]]);
    }

    [GeneratedRegex(@"\A\s*\{\{[-~]?[ \t]*#[ \t]*arguments[ \t]*:(?<list>[^\r\n}]*?)[ \t]*[-~]?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex FirstComment();

    [GeneratedRegex(@"[^\s,，、]+", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"\A[a-z_][a-z0-9_-]*\??\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
