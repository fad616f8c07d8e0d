using Parkpress.Assets;
using Parkpress.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Parkpress.Templates.Functions;

/// <summary>A file of <c>templates/assets</c> under its fingerprinted name.</summary>
internal sealed class AssetFunction : TemplateFunction
{
    public override string Name => "asset";

    public override string Signature => "asset path";

    public override string Meaning => "`templates/assets/` 下的文件，返回 `url`、`integrity`、`type`，文本文件另有 `text`";

    public override string Example => "{{ css = asset \"css/site.css\" }}<link rel=\"stylesheet\" href=\"{{ css.url }}\" integrity=\"{{ css.integrity }}\">";

    public override int RequiredParameterCount => 1;

    protected override object? Call(PageTemplateContext context, SourceSpan span, ReadOnlySpan<object?> arguments, ScriptBlockStatement? block)
    {
        string path = Text(context, span, arguments, 0);
        AssetCatalog assets = context.Services.Assets;
        context.Observer?.See(Observations.ObservationKind.Asset, path);
        return assets.FindThemeAsset(path) is { } asset
            ? new Views.AssetView(asset, context.Services.Urls)
            : throw new TemplateNameException(
                span, $"there is no file `templates/assets/{path}`", NearestName.Find(path, assets.ThemeAssets.Select(known => known.Name)));
    }
}
