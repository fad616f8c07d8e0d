namespace Parkpress.Tests.Content.Markdown;

/// <summary>Checks that tags are balanced, void elements end nothing and no link lies inside a link.</summary>
internal static class WellFormed
{
    public static void Check(string html)
    {
        var open = new Stack<string>();
        int position = 0;
        while ((position = html.IndexOf('<', position)) >= 0)
        {
            int end = EndOfTag(html, position);
            string tag = html[(position + 1)..end];
            string name = tag.TrimStart('/').Split(' ')[0];
            Assert.True(name.Length > 0 && name.All(char.IsAsciiLetterOrDigit), $"`<{tag}>` in {html}");
            if (tag[0] == '/')
            {
                Assert.True(open.TryPop(out string? last) && last == name, $"`<{tag}>` closes `{last}` in {html}");
            }
            else if (name is not ("br" or "hr" or "input"))
            {
                Assert.False(name == "a" && open.Contains("a"), $"link inside a link in {html}");
                Assert.False(name == "p" && open.Contains("p"), $"paragraph inside a paragraph in {html}");
                open.Push(name);
            }

            position = end;
        }

        Assert.True(open.Count == 0, $"`{string.Join(' ', open)}` left open in {html}");
    }

    private static int EndOfTag(string html, int start)
    {
        bool isQuoted = false;
        for (int i = start; i < html.Length; i++)
        {
            isQuoted ^= html[i] == '"';
            if (html[i] == '>' && !isQuoted)
            {
                return i;
            }
        }

        Assert.Fail($"tag without an end in {html}");
        return -1;
    }
}
