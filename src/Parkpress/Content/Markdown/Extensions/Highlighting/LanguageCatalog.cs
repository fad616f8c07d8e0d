using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Parkpress.Content.Markdown.Extensions.Highlighting;

/// <summary>Every language whose code is coloured. To add one, add a line, and a scanner if none of these fits.</summary>
internal static class LanguageCatalog
{
    private static readonly (string, string) s_slashStar = ("/*", "*/");

    private static readonly MarkupScanner s_markup = new();

    private static readonly CodeGrammar s_script = CLike(
        "async await break case catch class const continue debugger default delete do else export extends false finally for from function get if import in "
        + "instanceof let new null of return set static super switch this throw true try typeof undefined var void while with yield",
        longQuotes: ["`"]);

    private static readonly CodeGrammar s_typeScript = CLike(
        s_script.Keywords + " abstract any as boolean declare enum implements interface is keyof namespace never number private protected public readonly string type unknown",
        longQuotes: ["`"]);

    private static readonly CodeGrammar s_css = new("@charset @container @font-face @import @keyframes @layer @media @page @property @supports important")
    {
        BlockComment = s_slashStar, WordCharacters = "-@", HasColonNames = true,
    };

    public static ImmutableArray<CodeLanguage> All { get; } =
    [
        Words("C", ["c", "h"], CLike(
            "auto break case char const continue default do double else enum extern float for goto if inline int long NULL register return short signed sizeof static "
            + "struct switch typedef union unsigned void volatile while include define ifdef ifndef endif pragma")),
        Words("C++", ["cpp", "c++", "cc", "cxx", "hpp"], CLike(
            "auto bool break case catch char class const constexpr continue default delete do double else enum explicit extern false float for friend if inline int long "
            + "namespace new noexcept nullptr operator override private protected public return short signed sizeof static struct switch template this throw true try "
            + "typedef typename union unsigned using virtual void volatile while include define ifdef ifndef endif pragma")),
        Words("C#", ["csharp", "c#", "cs"], CLike(
            "abstract as async await base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern "
            + "false finally fixed float for foreach get goto if implicit in init int interface internal is lock long namespace new null object operator out override params "
            + "private protected public readonly record ref required return sbyte sealed set short sizeof static string struct switch this throw true try typeof uint ulong "
            + "unchecked unsafe ushort using var virtual void volatile when where while with yield",
            longQuotes: ["\"\"\""])),
        Words("CSS", ["css", "scss", "less"], s_css),
        new("Diff", ["diff", "patch"], new DiffScanner()),
        Words("Dockerfile", ["dockerfile", "docker"], Hash(
            "add arg as cmd copy entrypoint env expose from healthcheck label onbuild run shell stopsignal user volume workdir", variableMark: '$') with { IgnoresCase = true }),
        Words("Go", ["go", "golang"], CLike(
            "any bool break byte case chan const continue default defer else error fallthrough false float64 for func go goto if import int int64 interface iota make map new nil "
            + "package range return rune select string struct switch true type uint var",
            longQuotes: ["`"])),
        new("HTML", ["html", "htm", "vue", "svelte"], s_markup),
        new("INI", ["ini", "conf", "cfg", "properties", "env", "dotenv", "editorconfig"], new KeyScanner('=', "#;")),
        Words("Java", ["java"], CLike(
            "abstract assert boolean break byte case catch char class const continue default do double else enum extends false final finally float for if implements import "
            + "instanceof int interface long native new null package private protected public record return sealed short static super switch synchronized this throw throws "
            + "transient true try var void volatile while yield",
            longQuotes: ["\"\"\""])),
        Words("JavaScript", ["javascript", "js", "jsx", "mjs", "cjs", "node"], s_script),
        Words("JSON", ["json", "jsonc", "json5", "geojson", "webmanifest"], new CodeGrammar("true false null")
        {
            LineComments = ["//"], BlockComment = s_slashStar, HasColonNames = true,
        }),
        Words("Kotlin", ["kotlin", "kt", "kts"], CLike(
            "abstract as break by class companion const constructor continue data do else enum false final for fun if import in init inline interface internal is lateinit null "
            + "object open override package private protected public return sealed super suspend this throw true try val var when where while",
            longQuotes: ["\"\"\""])),
        Words("Lua", ["lua"], new CodeGrammar(
            "and break do else elseif end false for function goto if in local nil not or repeat return then true until while")
        {
            LineComments = ["--"], BlockComment = ("--[[", "]]"),
        }),
        Words("Makefile", ["makefile", "make", "mk"], Hash("else endef endif define export ifdef ifeq ifndef ifneq include override", variableMark: '$')),
        Words("MATLAB", ["matlab", "octave"], new CodeGrammar(
            "break case catch classdef continue else elseif end for function global if otherwise parfor persistent return switch try while")
        {
            LineComments = ["%"], Quotes = "\"",
        }),
        Words("Nginx", ["nginx", "nginxconf"], Hash(
            "http server location upstream listen server_name root index return rewrite if set include proxy_pass try_files add_header error_page ssl_certificate ssl_certificate_key "
            + "gzip access_log error_log expires alias events worker_processes",
            variableMark: '$')),
        Words("PHP", ["php"], CLike(
            "abstract and array as break case catch class const continue declare default do echo else elseif enum extends false final finally fn for foreach function global if "
            + "implements include instanceof interface isset list match namespace new null or print private protected public readonly require require_once return static switch "
            + "this throw trait true try unset use var while yield php") with { LineComments = ["//", "#"], VariableMark = '$' }),
        Words("PowerShell", ["powershell", "ps1", "pwsh", "psm1"], new CodeGrammar(
            "begin break catch class continue data do dynamicparam else elseif end enum exit filter finally for foreach function if in param process return switch throw trap try until using while")
        {
            IgnoresCase = true, LineComments = ["#"], BlockComment = ("<#", "#>"), WordCharacters = "-", VariableMark = '$',
        }),
        Words("Python", ["python", "py", "python3"], Hash(
            "and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise "
            + "return True try while with yield") with { LongQuotes = ["\"\"\"", "'''"] }),
        Words("R", ["r", "rscript"], Hash("break else FALSE for function if in Inf NA NaN next NULL repeat return TRUE while")),
        Words("Ruby", ["ruby", "rb"], Hash(
            "alias and begin break case class def do else elsif end ensure false for if in module next nil not or redo require rescue retry return self super then true undef unless "
            + "until when while yield")),
        Words("Rust", ["rust", "rs"], CLike(
            "as async await bool break char const continue crate dyn else enum extern f32 f64 false fn for i32 i64 if impl in let loop match mod move mut pub ref return self Self "
            + "static str String struct super trait true type u32 u64 u8 unsafe use usize where while") with { Quotes = "\"" }),
        Words("Shell", ["shell", "sh", "bash", "zsh", "shellscript", "shell-session"], Hash(
            "alias break case cd continue do done echo elif else esac eval exec exit export fi for function if in local read readonly return select set shift source sudo then trap "
            + "unset until while", variableMark: '$') with { Quotes = "'", LongQuotes = ["\""], WordCharacters = "-" }),
        Words("SQL", ["sql", "mysql", "postgres", "postgresql", "sqlite", "tsql", "plsql"], new CodeGrammar(
            "add all alter and as asc begin between by case check column commit constraint create cross database default delete desc distinct drop else end exists false foreign from "
            + "full function group having if in index inner insert into is join key left like limit not null offset on or order outer primary procedure references right rollback "
            + "select set table then transaction trigger true truncate union unique update values view when where with")
        {
            IgnoresCase = true, LineComments = ["--"], BlockComment = s_slashStar,
        }),
        Words("Swift", ["swift"], CLike(
            "actor as associatedtype async await break case catch class continue default defer deinit do else enum extension false fileprivate for func guard if import in init inout "
            + "internal is let nil open override private protocol public return self static struct subscript super switch throw throws true try typealias var where while",
            longQuotes: ["\"\"\""])),
        new("TOML", ["toml"], new KeyScanner('=', "#")),
        Words("TypeScript", ["typescript", "ts", "tsx"], s_typeScript),
        Words("Visual Basic", ["vb", "vbnet", "visualbasic", "vba", "basic"], new CodeGrammar(
            "and as boolean byref byval call case class const date decimal dim do double each else elseif end exit false for friend function get goto handles if implements imports in "
            + "inherits integer interface is loop me mod module mybase namespace new next not nothing object of on optional or overrides private property protected public readonly "
            + "redim return select set shared single static step string structure sub then throw to true try until using wend when while with")
        {
            IgnoresCase = true, LineComments = ["'"], Quotes = "\"",
        }),
        new("XML", ["xml", "svg", "xsd", "xslt", "rss", "atom", "csproj", "xaml", "plist"], s_markup),
        new("YAML", ["yaml", "yml"], new KeyScanner(':', "#")),
    ];

    /// <summary>Names that are right behind a fence and give no colours.</summary>
    private static readonly FrozenSet<string> s_plain = FrozenSet.Create(
        StringComparer.Ordinal,
        "text", "txt", "plain", "plaintext", "none", "output", "console", "terminal", "log", "csv", "tsv", "http", "bat", "batch", "cmd", "dos", "markdown", "md", "tex", "latex",
        "math", "regex", "ascii", "perl", "scala", "dart", "fsharp", "haskell", "groovy", "gradle", "fortran", "assembly", "asm", "verilog", "vhdl", "pascal", "delphi", "graphql",
        "protobuf", "proto", "solidity", "elixir", "erlang", "clojure", "lisp", "objectivec", "objc", "julia", "cmake", "vim", "liquid", "handlebars", "scriban", "jinja", "robots");

    private static readonly FrozenSet<string> s_diagrams = FrozenSet.Create(
        StringComparer.Ordinal, "mermaid", "plantuml", "puml", "graphviz", "dot", "flowchart", "flow", "sequence", "gantt", "echarts", "d2");

    private static readonly FrozenDictionary<string, CodeLanguage> s_byAlias =
        All.SelectMany(language => language.Aliases.Select(alias => (alias, language))).ToFrozenDictionary(pair => pair.alias, pair => pair.language, StringComparer.Ordinal);

    /// <summary>Every name that may stand behind a fence.</summary>
    public static IEnumerable<string> Names => s_byAlias.Keys.Concat(s_plain);

    public static CodeLanguage? Find(string alias) => s_byAlias.GetValueOrDefault(alias);

    public static bool IsPlain(string alias) => s_plain.Contains(alias);

    public static bool IsDiagram(string alias) => s_diagrams.Contains(alias);

    private static CodeLanguage Words(string name, string[] aliases, CodeGrammar grammar) => new(name, aliases, new WordScanner(grammar));

    private static CodeGrammar CLike(string keywords, string[]? longQuotes = null) =>
        new(keywords) { LineComments = ["//"], BlockComment = s_slashStar, LongQuotes = longQuotes ?? [] };

    private static CodeGrammar Hash(string keywords, char variableMark = '\0') =>
        new(keywords) { LineComments = ["#"], VariableMark = variableMark };
}
