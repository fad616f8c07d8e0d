using Parkpress.Assets.Minify;

namespace Parkpress.Tests.Assets.Minify;

public sealed class StylesheetTests
{
    [Theory]
    [InlineData("a {\n  color : red ;\n  margin: 0 auto;\n}\n\n.b > .c , .d{ }", "a{color :red;margin:0 auto}.b>.c,.d{}")]
    [InlineData(".card { & > h2 { margin: 0 } &:hover { color: red } .x:hover & { color: blue } .y::after { color: red } }", ".card{&>h2{margin:0}&:hover{color:red}.x:hover &{color:blue}.y::after{color:red}}")]
    [InlineData("@layer reset, base;\n@layer base { a { color: red } }\n@layer empty { }", "@layer reset,base;@layer base{a{color:red}}@layer empty{}")]
    [InlineData("@import url(\"x.css\") layer(base) supports(display: grid);", "@import url(\"x.css\") layer(base) supports(display:grid);")]
    [InlineData("@charset \"utf-8\";\n:root { color-scheme: light dark; --ink: light-dark(#111, #EEE); --e: ; }", "@charset \"utf-8\";:root{color-scheme:light dark;--ink:light-dark(#111,#EEE);--e: }")]
    [InlineData("p { width: calc( 100% - 2 * var( --gap ) ); color: if(style(--x): red; else: blue) ! important }", "p{width:calc(100% - 2 * var(--gap));color:if(style(--x):red;else:blue)! important}")]
    [InlineData("@media ( 40em <= width ) and (hover) { a { color: red !important; } }", "@media (40em <= width) and (hover){a{color:red!important}}")]
    [InlineData("a :hover , a:hover , a + b , a ~ b , a  b { }", "a :hover,a:hover,a + b,a ~ b,a b{}")]
    [InlineData(".a:is( .b , .c ):not( :has( > img ) ) [ x = \"y  z\" ] { }", ".a:is(.b,.c):not(:has(>img)) [x = \"y  z\"]{}")]
    [InlineData(".a { grid-template: [ x ] 'a  b' 1fr / auto }", ".a{grid-template:[x] 'a  b' 1fr / auto}")]
    [InlineData("a { b: url( data:x;{} ) , url( 'c  d' ) ; e: \"\\\"}\\\\\" }", "a{b:url( data:x;{} ),url('c  d');e:\"\\\"}\\\\\"}")]
    [InlineData(".\\31  .b { } .\\31 a { } .a\\: b { } .a\\;  { }", ".\\31  .b{}.\\31 a{}.a\\: b{}.a\\;{}")]
    [InlineData(".园区 { content: '「中 文」\\201C  x' }", ".园区{content:'「中 文」\\201C  x'}")]
    [InlineData("/*! 许可 */ /* note */ a { color: red }/* @license MIT */", "/*! 许可 */\na{color:red}\n/* @license MIT */")]
    [InlineData("a/* note */b { c: d/**/e; f: g /* note */ h }", "a/**/b{c:d/**/e;f:g h}")]
    [InlineData("a{b:c;/*! x */}", "a{b:c;\n/*! x */\n}")]
    [InlineData(".block-- > a { }", ".block-- >a{}")]
    [InlineData("a { b: 'x\\\ny' }", "a{b:'x\\\ny'}")]
    [InlineData("", "")]
    [InlineData(" /* nothing */ ", "")]
    public void A_style_sheet_becomes_shorter_and_means_the_same(string css, string expected)
    {
        Assert.Equal(new MinifyResult(expected, Problem: null), AssetMinifier.MinifyCss(css));
        Assert.Equal(expected, AssetMinifier.MinifyCss(expected).Text);
    }

    [Fact]
    public void A_byte_order_mark_is_dropped() => Assert.Equal("a{b:c}", AssetMinifier.MinifyCss("\uFEFFa { b: c }").Text);

    [Theory]
    [InlineData("a { color: red }}\n.b { }", 1, 17, "`}` closes nothing", "多余的 `}`")]
    [InlineData("a { }\r\n\r\n.b { color: red;\r\n c { }", 3, 4, "`{` is never closed", "`{` 没有对应的结束符号")]
    [InlineData("a { width: calc(1px; }", 1, 22, "`}` does not close `(`", "`}` 与 `(` 不配对")]
    [InlineData("a { b: 'x\n }", 1, 8, "string is never closed", "字符串没有结束")]
    [InlineData("a { b: c }\n/* 园区", 2, 1, "comment is never closed", "注释没有结束")]
    [InlineData("a { b: url(x.png }", 1, 11, "`(` is never closed", "`(` 没有对应的结束符号")]
    [InlineData("a\\", 0, 0, "", "")]
    public void A_fault_is_shown_where_it_is(string css, int line, int column, string english, string chinese)
    {
        MinifyResult result = AssetMinifier.MinifyCss(css);
        Assert.Equal(css, result.Text);
        Assert.Equal((line, column, english, chinese), result.Problem is { } p ? (p.Line, p.Column, p.Message.English, p.Message.Chinese) : (0, 0, "", ""));
    }
}
