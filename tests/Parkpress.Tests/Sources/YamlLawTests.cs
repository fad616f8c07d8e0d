using CsCheck;
using Parkpress.Sources.Yaml;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Sources;

public sealed class YamlLawTests
{
    private static readonly Gen<string> Word =
        Gen.OneOf("标题", "开园仪式", "a", "名 称", "卫星，发射", "𠮷", "1092", "“引号”", "x-y", "é", "😀好", "甲：乙", "it's").Array[1, 3].Select(string.Concat);

    // A value as written, with what it means.
    private static readonly Gen<(string Written, string Value)> Value = Gen.OneOf<(string Written, string Value)>(
        Word.Where(IsPlain).Select(word => (word, word)),
        Word.Select(word => ($"'{word.Replace("'", "''", StringComparison.Ordinal)}'", word)),
        Word.Select(word => ($"\"{word}\"", word)),
        Word.Select(word => ($"\"{word}\\n\\\"\"", word + "\n\"")),
        Gen.Const(("''", "")));

    private static readonly Gen<(string Key, (string Written, string Value) Value, string Gap, string Comment)[]> Entries =
        Gen.Select(Word.Where(IsPlain), Value, Gen.OneOf(" ", "   "), Gen.OneOf("", "  # 注释：冒号", " ")).Array[1, 6];

    [Fact]
    public void Spans_of_keys_and_values_cut_exactly_what_was_written() =>
        Law.Holds(Gen.Select(Entries, Gen.OneOf("\n", "\r\n")), 2000, sample =>
        {
            (var entries, string lineEnd) = sample;
            var unique = entries.DistinctBy(entry => entry.Key).ToArray();
            string text = string.Concat(unique.Select(entry => $"{entry.Key}:{entry.Gap}{entry.Value.Written}{entry.Comment}{lineEnd}"));
            Yaml yaml = Yaml.Mapping(text);
            var map = (YamlMapping)yaml.Root!;

            Assert.Equal(unique.Select(entry => entry.Key), map.Entries.Select(entry => entry.Key));
            Assert.Equal(unique.Select(entry => entry.Key), map.Entries.Select(entry => yaml.Cut(entry.KeySpan)));
            Assert.Equal(unique.Select(entry => entry.Value.Value), map.Entries.Select(entry => ((YamlScalar)entry.Value).Value));
            Assert.Equal(unique.Select(entry => entry.Value.Written), map.Entries.Select(entry => yaml.Cut(entry.Value.Span)));
        });

    [Fact]
    public void Spans_of_nested_lists_cut_exactly_what_was_written() =>
        Law.Holds(Gen.Select(Word.Where(IsPlain), Value.Array[1, 5]), 1000, sample =>
        {
            (string key, var values) = sample;
            Yaml block = Yaml.Mapping($"{key}:\n{string.Concat(values.Select(value => $"  - {value.Written}\n"))}");
            Yaml flow = Yaml.Mapping($"{key}: [{string.Join(", ", values.Select(value => Quoted(value).Written))}]\n");

            Assert.Equal(values.Select(value => value.Written), Items(block).Select(item => block.Cut(item.Span)));
            Assert.Equal(values.Select(value => Quoted(value).Written), Items(flow).Select(item => flow.Cut(item.Span)));
            Assert.Equal(values.Select(value => value.Value), Items(flow).Select(item => item.Value));
        });

    // Inside brackets a comma would end a plain value.
    private static (string Written, string Value) Quoted((string Written, string Value) value) =>
        value.Written[0] is '\'' or '"' ? value : ($"\"{value.Written}\"", value.Value);

    private static IEnumerable<YamlScalar> Items(Yaml yaml) =>
        ((YamlSequence)((YamlMapping)yaml.Root!).Entries[0].Value).Items.Cast<YamlScalar>();

    private static bool IsPlain(string word) => !word.Contains('\'', StringComparison.Ordinal) && word.Trim() == word;
}
