using System.Collections.Immutable;
using Parkpress.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parkpress.Sources.Yaml;

/// <summary>
/// Reads YAML into nodes with spans. The subset is what front matter and data files need: block and flow collections and all
/// scalar styles. Anchors, aliases and tags are refused, so no document can grow while it is read.
/// </summary>
internal static class YamlReader
{
    private const int MaxDepth = 32;

    /// <summary>Reads the YAML in <paramref name="span"/> of <paramref name="text"/>.</summary>
    /// <returns>The root node, or null when there is none or it cannot be read (then a diagnostic says why).</returns>
    public static YamlNode? Read(SourceText text, TextSpan span, DiagnosticBag diagnostics) =>
        (PlainYaml.TryRead(text, span) ?? ReadAny(text, span, diagnostics)) is { } root ? InvisibleValues.Remove(root, text, span, diagnostics) : null;

    /// <summary>Reads with YamlDotNet what <see cref="PlainYaml"/> leaves; and for tests, what it does not.</summary>
    internal static YamlNode? ReadAny(SourceText text, TextSpan span, DiagnosticBag diagnostics)
    {
        string yaml = text.Text[span.Start..span.End];
        int tab = FindIndentingTab(yaml);
        if (tab >= 0)
        {
            diagnostics.Report(
                SourceRules.YamlSyntax,
                new Label(text.Path, TextSpan.At(span.Start + tab, 1)),
                new LocalText("replace the tab by two spaces", "请把制表符换成两个空格"),
                new LocalText("a tab indents this line", "这一行用制表符缩进"));
            return null;
        }

        var reader = new Cursor(text, span.Start, yaml.Length, new Parser(new StringReader(yaml)), diagnostics);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException exception)
        {
            YamlErrorReporter.Report(text, span, (int)exception.Start.Index, exception.Message, diagnostics);
            return null;
        }
        catch (InvalidOperationException)
        {
            // Behind some unclosed brackets YamlDotNet loses its place instead of naming the mistake.
            if (!UnclosedBracket.TryReport(text, span, span.End, diagnostics))
            {
                YamlErrorReporter.Report(text, span, reader.Position, "While parsing a node, did not find expected token.", diagnostics);
            }

            return null;
        }
        catch (YamlRefusedException)
        {
            return null;
        }
    }

    /// <summary>Reads a mapping; an empty document is an empty mapping.</summary>
    /// <returns>The mapping, or null when the YAML cannot be read or is something else (then a diagnostic says why).</returns>
    public static YamlMapping? ReadMapping(SourceText text, TextSpan span, DiagnosticBag diagnostics)
    {
        int before = diagnostics.Count;
        YamlNode? root = Read(text, span, diagnostics);
        switch (root)
        {
            case YamlMapping mapping:
                return mapping;
            case null or YamlScalar { IsNull: true }:
                return diagnostics.Count == before ? YamlMapping.Empty with { Span = span } : null;
            default:
                YamlErrorReporter.ReportNotAMapping(text, root.Span, diagnostics);
                return null;
        }
    }

    private static int FindIndentingTab(string yaml)
    {
        int lineStart = 0;
        while (lineStart < yaml.Length)
        {
            int i = lineStart;
            while (i < yaml.Length && yaml[i] == ' ')
            {
                i++;
            }

            if (i < yaml.Length && yaml[i] == '\t')
            {
                return i;
            }

            int next = yaml.IndexOf('\n', lineStart);
            if (next < 0)
            {
                break;
            }

            lineStart = next + 1;
        }

        return -1;
    }

    /// <summary>Thrown after a diagnostic, to leave the recursion.</summary>
    private sealed class YamlRefusedException : Exception;

    private sealed class Cursor(SourceText text, int origin, int length, Parser parser, DiagnosticBag diagnostics)
    {
        private int EndOfYaml { get; } = origin + length;

        /// <summary>How far the parser has come, in the YAML text.</summary>
        public int Position => (int)(parser.Current?.End.Index ?? 0);

        public YamlNode? ReadDocument()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return null;
            }

            YamlNode root = ReadNode(0);
            parser.Consume<DocumentEnd>();
            if (!parser.TryConsume<StreamEnd>(out _))
            {
                Refuse(SourceRules.YamlSyntax, SpanOf(parser.Current!), new LocalText("keep one document in the file", "每个文件只写一个 YAML 文档"));
            }

            return root;
        }

        private YamlNode ReadNode(int depth)
        {
            ParsingEvent current = parser.Current!;
            if (depth > MaxDepth)
            {
                Refuse(SourceRules.YamlTooDeep, SpanOf(current), new LocalText($"use at most {MaxDepth} levels", $"嵌套最多 {MaxDepth} 层"));
            }

            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false } || (current is NodeEvent { Tag.IsEmpty: false } and not Scalar { IsQuotedImplicit: true }))
            {
                Refuse(SourceRules.YamlFeature, SpanOf(current), new LocalText(
                    "write the value out; put a value that begins with `&`, `*` or `!` in quotes",
                    "请直接写出该值；以 `&`、`*` 或 `!` 开头的值要加引号"));
            }

            return current switch
            {
                Scalar => ReadScalar(),
                SequenceStart => ReadSequence(depth),
                _ => ReadMapping(depth),
            };
        }

        private YamlScalar ReadScalar()
        {
            Scalar scalar = parser.Consume<Scalar>();
            TextSpan span = SpanOf(scalar);
            if (scalar.Style == ScalarStyle.Plain)
            {
                RefuseDashes(span);
                ReportCut(span);
            }

            return new YamlScalar(span, scalar.Value, scalar.Style != ScalarStyle.Plain);
        }

        /// <summary>What follows from a list that is none helps nobody: one text in place of a list, a name that begins with a dash.</summary>
        private void RefuseDashes(TextSpan span)
        {
            if (DashSlips.Find(text, span) is { } item)
            {
                DashSlips.Report(text, item, diagnostics);
                throw new YamlRefusedException();
            }
        }

        /// <summary>A <c>#</c> behind a space ends a plain value. A comment has a space behind it as well: <c>关于 #3 厂房</c> is none.</summary>
        private void ReportCut(TextSpan span)
        {
            ReadOnlySpan<char> rest = text.Text.AsSpan(span.End, Math.Max(0, EndOfYaml - span.End));
            int hash = rest.IndexOfAnyExcept(' ', '\t');
            if (hash <= 0 || rest[hash] != '#' || hash + 1 >= rest.Length || char.IsWhiteSpace(rest[hash + 1]) || rest[hash + 1] == '#')
            {
                return;
            }

            TextSpan line = text.GetLineSpan(text.GetLine(span.End));
            var lost = new TextSpan(span.End + hash, line.End);
            string before = text.Text[line.Start..Math.Max(line.Start, span.Start)].Trim();
            string whole = QuotedValue.Of(text.Text[Math.Max(line.Start, span.Start)..line.End].Trim());
            diagnostics.Report(SourceRules.ValueCut, new Label(text.Path, lost, new LocalText("this is lost", "这部分丢失了")), new LocalText(
                $"put the whole value in quotes: `{before} {whole}`; for a comment write a space after the `#`",
                $"请给整个值加上英文引号：`{before} {whole}`；如果是注释，请在 `#` 后加一个空格"));
        }

        private YamlSequence ReadSequence(int depth)
        {
            SequenceStart start = parser.Consume<SequenceStart>();
            ImmutableArray<YamlNode>.Builder items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.Accept<SequenceEnd>(out _))
            {
                items.Add(ReadNode(depth + 1));
            }

            return new YamlSequence(Cover(SpanOf(start), parser.Consume<SequenceEnd>(), items), items.ToImmutable());
        }

        private YamlMapping ReadMapping(int depth)
        {
            MappingStart start = parser.Consume<MappingStart>();
            ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var seen = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
            while (!parser.Accept<MappingEnd>(out _))
            {
                YamlNode key = ReadNode(depth + 1);
                YamlNode value = ReadNode(depth + 1);
                if (key is not YamlScalar name)
                {
                    Refuse(SourceRules.NotAMapping, key.Span, new LocalText("use a plain name before the colon", "冒号前请写普通的名称"));
                    continue;
                }

                if (seen.TryGetValue(name.Value, out TextSpan first))
                {
                    diagnostics.Report(
                        SourceRules.DuplicateKey,
                        new Label(text.Path, name.Span, new LocalText("given again", "再次出现")),
                        new LocalText("keep one of the two lines", "两行中只保留一行"),
                        new LocalText($"`{name.Value}` is given twice", $"`{name.Value}` 重复"),
                        [new Label(text.Path, first, new LocalText("first here", "首次出现于此"))]);
                    continue;
                }

                seen.Add(name.Value, name.Span);
                entries.Add(new YamlEntry(name.Value, name.Span, value));
            }

            return new YamlMapping(Cover(SpanOf(start), parser.Consume<MappingEnd>(), entries.Select(entry => entry.Value)), entries.ToImmutable());
        }

        /// <summary>
        /// Block collections have no closing mark of their own: they end where their last item does. Those in brackets end behind
        /// the bracket, for which YamlDotNet gives an empty range.
        /// </summary>
        private TextSpan Cover(TextSpan start, ParsingEvent end, IEnumerable<YamlNode> items)
        {
            int last = SpanOf(end).Start;
            bool isBracketed = last < text.Text.Length && (text.Text[start.Start], text.Text[last]) is ('[', ']') or ('{', '}');
            return new TextSpan(start.Start, isBracketed ? last + 1 : items.LastOrDefault()?.Span.End ?? start.End);
        }

        /// <summary>YamlDotNet marks carry a 0-based index into the YAML text; ends are open.</summary>
        private TextSpan SpanOf(ParsingEvent item)
        {
            int start = origin + (int)item.Start.Index;
            int end = Math.Max(start, origin + (int)item.End.Index);
            return TrimEnd(new TextSpan(start, end).ClampTo(text.Text.Length));
        }

        private TextSpan TrimEnd(TextSpan span)
        {
            int end = span.End;
            while (end > span.Start && char.IsWhiteSpace(text.Text[end - 1]))
            {
                end--;
            }

            return span with { End = end };
        }

        private void Refuse(Rule rule, TextSpan span, LocalText help)
        {
            diagnostics.Report(rule, new Label(text.Path, span), help);
            throw new YamlRefusedException();
        }
    }
}
