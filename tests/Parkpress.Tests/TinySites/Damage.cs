using CsCheck;
using Parkpress.Diagnostics;
using Parkpress.Diagnostics.Rendering;

namespace Parkpress.Tests.TinySites;

/// <summary>Texts that went wrong in an editor: parts dropped, doubled, swapped, and characters typed in the wrong width.</summary>
internal static class Damage
{
    private static readonly string[] Slips =
    [
        "：", "，", "“", "”", "‘", "’", "　", "－", "（", "）", ":", ": ", " ", "  ", "\t", "\n", "\r\n", "\r", "-", "- ", "---\n", "#", " #", "'", "\"", "[", "]", "{", "}",
        ",", "&", "*", "!", "|", ">", "%", "@", "`", "?", "? ", "<<", "~", "\\", "\uFEFF", "\u0085", "\u2028", "\u200B", "\u0007", "汉", "😀", "0", "title: ",
    ];

    /// <summary>One of <paramref name="texts"/> with one to four changes.</summary>
    public static Gen<string> Of(params string[] texts) =>
        Gen.Select(Gen.OneOf(texts), Gen.Select(Gen.Int[0, 3], Gen.Int[0, 10_000], Gen.Int[1, 12], Gen.OneOf(Slips)).Array[1, 4])
            .Select((text, changes) => changes.Aggregate(text, Apply));

    /// <summary>Fails when a finding points out of <paramref name="text"/> or cannot be shown in either language.</summary>
    public static void AssertWithin(Diagnostic finding, SourceText text)
    {
        foreach (Label label in finding.Secondary.Append(finding.Primary).Where(label => label.Path == text.Path))
        {
            Assert.InRange(label.Span.Start, 0, text.Text.Length);
            Assert.InRange(label.Span.End, label.Span.Start, text.Text.Length);
        }

        foreach (Language language in (Language[])[Language.English, Language.Chinese])
        {
            Assert.NotEqual("", finding.Message.In(language));
            Assert.NotEqual("", finding.Help.In(language));
            Assert.NotEqual("", new DiagnosticTextRenderer().Render(finding, path => path == text.Path ? text : null, language));
        }
    }

    private static string Apply(string text, (int Kind, int At, int Length, string Slip) change)
    {
        int at = change.At % (text.Length + 1);
        int length = Math.Min(change.Length, text.Length - at);
        string part = text.Substring(at, length);
        return change.Kind switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(at, part),
            2 => text.Insert(at, change.Slip),
            _ => text.Remove(at, length).Insert(at, string.Concat(part.Reverse())),
        };
    }
}
