using System.Globalization;
using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress.Authoring;

/// <summary>Pieces of texts that are to be replaced, collected before anything is written.</summary>
internal sealed class SourceEdits
{
    private readonly SortedDictionary<string, List<(TextSpan Span, string Old, string New)>> _byPath = new(StringComparer.Ordinal);

    /// <summary>Pieces that were replaced; known once they are applied.</summary>
    public int Count { get; private set; }

    /// <summary>Places where what was to be replaced is written in another way.</summary>
    public List<string> Unmended { get; } = [];

    public void Add(string path, TextSpan span, string old, string fresh)
    {
        if (!_byPath.TryGetValue(path, out List<(TextSpan, string, string)>? list))
        {
            _byPath.Add(path, list = []);
        }

        list.Add((span, old, fresh));
    }

    /// <summary>The new texts of the files that change.</summary>
    public List<(string Path, string Text)> Apply(SiteWorkshop workshop)
    {
        var results = new List<(string, string)>();
        foreach ((string path, List<(TextSpan Span, string Old, string New)> edits) in _byPath)
        {
            SourceText text = workshop.Read(path).Text;
            var result = new StringBuilder(text.Text);
            // From the end, so that places stay what they are.
            foreach ((TextSpan span, string old, string fresh) in edits.DistinctBy(edit => edit.Span.Start).OrderByDescending(edit => edit.Span.Start))
            {
                string written = text.Text[span.Start..span.End];
                int at = written.IndexOf(old, StringComparison.Ordinal);
                if (at < 0)
                {
                    (int line, int column) = text.GetPosition(span.Start);
                    Unmended.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:{column}"));
                    continue;
                }

                // In angle brackets a space may stand; without them it ends the address.
                bool needsBrackets = fresh.Contains(' ', StringComparison.Ordinal) && !(at > 0 && written[at - 1] == '<') && path.EndsWith(".md", StringComparison.Ordinal) && written.Length == old.Length;
                result.Remove(span.Start + at, old.Length).Insert(span.Start + at, needsBrackets ? fresh.Replace(" ", "%20", StringComparison.Ordinal) : fresh);
                Count++;
            }

            results.Add((path, result.ToString()));
        }

        return results;
    }
}
