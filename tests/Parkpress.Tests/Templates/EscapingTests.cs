using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Templates;

public sealed class EscapingTests
{
    private const string Nasty = "<b> & \"双\" '单'</script>";
    private const string Escaped = "&lt;b&gt; &amp; &quot;双&quot; &#39;单&#39;&lt;/script&gt;";

    private const string Files =
        """
        -- site.yml --
        title: "<b> & \"双\" '单'</script>"
        base_url: https://example.cn/
        params:
          nasty: "<b> & \"双\" '单'</script>"
          list: ["<i>", 二]
          number: 404
          text: 007
          yes: true
        -- content/index.md --
        ---
        title: "<b> & \"双\" '单'</script>"
        summary: "<b> & \"双\" '单'</script>"
        ---
        **加粗** & <i>斜</i>
        -- content/a.md --
        ---
        title: "<b> & \"双\" '单'</script>"
        tags: ["<b> & \"双\" '单'</script>"]
        ---
        -- content/_data/nasty.yml --
        text: "<b> & \"双\" '单'</script>"
        """;

    [Theory]
    [InlineData("{{ site.title }}")]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ page.summary }}")]
    [InlineData("{{ site.params.nasty }}")]
    [InlineData("{{ site.data.nasty.text }}")]
    [InlineData("{{ site.pages[0].title }}")]
    [InlineData("{{ site.tags[0].name }}")]
    [InlineData("{{ for x in site.pages }}{{ x.title }}{{ end }}")]
    [InlineData("{{ x = page.title; x }}")]
    [InlineData("{{ page.title + \"\" }}")]
    [InlineData("{{ page.title | string.strip }}")]
    [InlineData("{{ page.title ?? \"\" }}")]
    [InlineData("{{ true ? page.title : \"\" }}")]
    [InlineData("{{ [page.title] | array.join \"\" }}")]
    [InlineData("{{ capture x }}{{ page.title }}{{ end }}{{ x }}")]
    [InlineData("{{ func f(x); ret x; end; f page.title }}")]
    [InlineData("{{ include \"show\" text: page.title }}")]
    [InlineData("{{ wrap shell \"echo\" }}{{ page.title }}{{ end }}")]
    [InlineData("{{ cached \"nasty\" }}")]
    [InlineData("{{ cached \"key\" page.title }}")]
    [InlineData("{{ page.title | object.default \"\" }}")]
    public void Text_is_escaped_once_whichever_way_it_takes(string template) =>
        Assert.Equal(Escaped, TemplateBench.Render(
            template,
            Files + "\n-- templates/partials/show.html --\n{{ $text }}\n-- templates/partials/nasty.html --\n{{ site.title }}\n-- templates/partials/key.html --\n{{ key }}\n-- templates/layouts/echo.html --\n{{ content }}\n"));

    [Theory]
    [InlineData("{{ page.title | raw }}", Nasty)]
    [InlineData("{{ site.params.nasty | raw }}", Nasty)]
    [InlineData("{{ null | raw }}", "")]
    [InlineData("{{ page.content }}", "<p><strong>加粗</strong> &amp; <i>斜</i></p>")]
    [InlineData("{{ page.title | json }}", "\"\\u003Cb\\u003E \\u0026 \\u0022双\\u0022 \\u0027单\\u0027\\u003C/script\\u003E\"")]
    [InlineData("{{ null | json }}", "null")]
    [InlineData("{{ \"</p>\" }}", "&lt;/p&gt;")]
    [InlineData("</p>{{ 1 }}", "</p>1")]
    public void Html_is_not_escaped(string template, string expected) => Assert.Equal(expected, TemplateBench.Render(template, Files));

    [Theory]
    [InlineData("{{ 404 }}", "404")]
    [InlineData("{{ -1.5 }}", "-1.5")]
    [InlineData("{{ 1000000 }}", "1000000")]
    [InlineData("{{ true }}{{ false }}", "truefalse")]
    [InlineData("[{{ null }}]", "[]")]
    [InlineData("{{ site.params.number + 1 }}", "405")]
    [InlineData("{{ site.params.text }}", "007")]
    [InlineData("{{ site.params.yes }}", "true")]
    [InlineData("{{ [1, \"<\"] }}", "[1, &quot;&lt;&quot;]")]
    [InlineData("{{ site.params.list | array.join \",\" }}", "&lt;i&gt;,二")]
    [InlineData("[{{ site.params.nothing }}]", "[]")]
    [InlineData("[{{ site.subtitle }}]", "[]")]
    public void Other_values_print_themselves(string template, string expected) => Assert.Equal(expected, TemplateBench.Render(template, Files));

    [Fact]
    public void Structured_data_cannot_end_its_element()
    {
        string json = TemplateBench.Render("<script>{{ page.meta.json_ld }}</script>", Files);

        Assert.Equal(json.Length - "</script>".Length, json.IndexOf("</script", StringComparison.Ordinal));
        using var document = System.Text.Json.JsonDocument.Parse(json["<script>".Length..^"</script>".Length]);
        Assert.Equal(Nasty, document.RootElement.GetProperty("@graph")[1].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("{{ page }}")]
    [InlineData("{{ site.pages[0] }}")]
    [InlineData("{{ site.params }}")]
    public void An_object_is_not_printed(string template)
    {
        BuiltSite site = TemplateBench.Build(template, Files);

        Assert.Equal("an object cannot be printed; name one of its members", site.Single("PP3002").Message.English);
    }
}
