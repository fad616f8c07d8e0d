using Parkpress.Assets.Minify;
using Parkpress.Assets.Minify.Scripts;

namespace Parkpress.Tests.Assets.Minify;

public sealed class ScriptTests
{
    private const string Everything = """
        #!/usr/bin/env node
        /*! 许可 */
        import { a, b as c } from './a.js' // note
        import data, * as ns from "./x.json" with { type: 'json' };
        export * as all from './y.js'; export {};
        const 园区 = `x${ a ?? `y${ {b: /[/}`]+/v.test('}') } }z` }w`, r = a / b / c
        class A extends HTMLElement {
          static { A.x = 1 }
          #p = 1
          static *m() { yield* other() }
          get p() { return this.#p /* a */ / 2 }
          async = 2
        }
        let i = 1, s = "a // b", t = 'it\'s /* no */ comment', u = `// no comment`
        if (a) /re/g.exec(s); else i++
        ++i
        for (const x of /a/ [Symbol.split]('b')) { x.return / 2; }
        label: while (i --> 0) continue label
        ;[a, b] = [b, a]
        const f = async (x) => x?.5:1, g = - -i + +i - --i, h = i++ / 2 / i, n = 1 .toString() + 1_000n
        export default await import(`./${ a }.js`)
        """;

    [Theory]
    [InlineData("import { a } from './a.js';\nexport const f = (x) => a(x) ?? x?.[0];", "import{a}from'./a.js';export const f=(x)=>a(x)??x?.[0];")]
    [InlineData("class A extends B {\n  #p = 1\n  static { A.x = 1 }\n}", "class A extends B{#p=1\nstatic{A.x=1}}")]
    [InlineData("let a = 1\nlet b = 2\n;[a, b] = [b, a]", "let a=1\nlet b=2;[a,b]=[b,a]")]
    [InlineData("const a = b\n++c\nreturn\nd", "const a=b\n++c\nreturn\nd")]
    [InlineData("a = b +\n c\nd = [\n 1,\n 2\n]\n.map(f)", "a=b+\nc\nd=[1,2].map(f)")]
    [InlineData("x = a - -b + +c - --d + (e++ + f)", "x=a- -b+ +c- --d+(e++ +f)")]
    [InlineData("x = a / b / c; y = /a b/g in c; z = (a) / 2; if (a) /b c/.test(d)", "x=a/b/c;y=/a b/g in c;z=(a)/2;if(a)/b c/.test(d)")]
    [InlineData("x = a.return / 2 / b; y = 1 .toFixed( ); z = 1\n.toFixed()", "x=a.return/2/b;y=1 .toFixed();z=1\n.toFixed()")]
    [InlineData("a < ! b; c -- > d", "a< !b;c-- >d")]
    [InlineData("`a  ${ b + `c  ${ d }` }  e` + '  f  '", "`a  ${b+`c  ${d}`}  e`+'  f  '")]
    [InlineData("f`a`\n`b`", "f`a`\n`b`")]
    [InlineData("/*! 许可 */\n/** note */ var s = '</script>' // end", "/*! 许可 */\nvar s='</script>'")]
    [InlineData("return /*! x */ a /* y\n */ + b", "return/*! x */a\n+b")]
    [InlineData("'use strict'\nconst é\u2028= 1", "'use strict'\nconst é\n=1")]
    [InlineData("", "")]
    [InlineData(" // nothing", "")]
    public void A_script_becomes_shorter_and_does_the_same(string script, string expected)
    {
        Assert.Equal(new MinifyResult(expected, Problem: null), AssetMinifier.MinifyJavaScript(script));
        Assert.Equal(expected, AssetMinifier.MinifyJavaScript(expected).Text);
    }

    [Fact]
    public void New_syntax_is_no_obstacle()
    {
        MinifyResult result = AssetMinifier.MinifyJavaScript(Everything);
        Assert.Null(result.Problem);
        Assert.StartsWith("#!/usr/bin/env node\n/*! 许可 */\nimport{a,b as c}from'./a.js'\nimport data,*as ns from\"./x.json\"with{type:'json'};", result.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("note", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pieces_stay_what_they_are_wherever_a_script_is_cut_or_patched()
    {
        // Brackets may be left open by a cut: only what has no problem must keep its pieces.
        string[] patches = [" ", "\n", "/**/", "//\n", "+", "/", "a"];
        var random = new Random(2024);
        int sound = 0;
        for (int round = 0; round < 4000; round++)
        {
            int start = random.Next(Everything.Length);
            string script = Everything.Substring(start, random.Next(Everything.Length - start));
            script = script.Insert(random.Next(script.Length + 1), patches[random.Next(patches.Length)]);
            MinifyResult result = AssetMinifier.MinifyJavaScript(script);
            if (result.Problem is null)
            {
                sound++;
                Assert.Equal(PiecesOf(script), PiecesOf(result.Text));
                Assert.Equal(result.Text, AssetMinifier.MinifyJavaScript(result.Text).Text);
            }
            else
            {
                Assert.Equal(script, result.Text);
            }
        }

        Assert.InRange(sound, 200, 4000);
    }

    [Theory]
    [InlineData("function f() {\n  let x = (1;\n}", 3, 1, "`}` does not close `(`", "`}` 与 `(` 不配对")]
    [InlineData("// 园区\nconst x = {\n", 2, 11, "`{` is never closed", "`{` 没有对应的结束符号")]
    [InlineData("f())", 1, 4, "`)` closes nothing", "多余的 `)`")]
    [InlineData("const 中文 = 'a\n'", 1, 12, "string is never closed", "字符串没有结束")]
    [InlineData("x = `a ${b} c", 1, 5, "template is never closed", "模板字符串没有结束")]
    [InlineData("x = `a ${b", 1, 5, "`` ` `` is never closed", "`` ` `` 没有对应的结束符号")]
    [InlineData("x = /a[/]b\n/", 1, 5, "regular expression is never closed", "正则表达式没有结束")]
    [InlineData("a /* b", 1, 3, "comment is never closed", "注释没有结束")]
    public void A_fault_is_shown_where_it_is(string script, int line, int column, string english, string chinese)
    {
        MinifyResult result = AssetMinifier.MinifyJavaScript(script);
        Assert.Equal(script, result.Text);
        Assert.Equal((line, column, english, chinese), (result.Problem!.Line, result.Problem.Column, result.Problem.Message.English, result.Problem.Message.Chinese));
    }

    private static List<string> PiecesOf(string script)
    {
        var scanner = new ScriptScanner(script);
        var pieces = new List<string>();
        while (scanner.Next() is { Kind: not ScriptTokenKind.End } token)
        {
            pieces.Add(script[token.Start..token.End]);
        }

        return pieces;
    }
}
