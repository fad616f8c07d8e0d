using Parkpress.Assets.Images;
using Parkpress.Assets.Minify;
using Parkpress.Diagnostics;

namespace Parkpress.Assets;

/// <summary>Words the findings about assets; the callers know where to point.</summary>
internal static class AssetFindings
{
    /// <summary>Reports a file whose content <see cref="ImageInspector"/> does not know.</summary>
    /// <param name="diagnostics">Takes the finding.</param>
    /// <param name="where">The place that uses the image, or the image file itself.</param>
    public static void ReportUnreadable(DiagnosticBag diagnostics, Label where) =>
        diagnostics.Report(AssetRules.ImageUnreadable, where,
            help: new(
                "export it again as JPEG, PNG or WebP; a photo from an iPhone may be a HEIC file under another name",
                "请重新导出为 JPEG、PNG 或 WebP；苹果手机拍的照片可能是改了扩展名的 HEIC 文件"));

    /// <summary>Reports an image above <see cref="ImageInspector.MaximumPixels"/>.</summary>
    public static void ReportTooLarge(DiagnosticBag diagnostics, Label where, ImageInfo image)
    {
        long limit = ImageInspector.MaximumPixels / 1_000_000;
        diagnostics.Report(AssetRules.ImageTooLarge, where,
            message: new(
                $"image has {image.Width} × {image.Height} pixels, more than {limit} million",
                $"图片有 {image.Width} × {image.Height} 像素，超过 {limit / 100} 亿"),
            help: new(
                "scale it down; 4000 pixels across are enough for any screen",
                "请缩小图片，宽 4000 像素足以用于任何屏幕"));
    }

    /// <summary>Reports an image with a sound header whose pixels could not be decoded.</summary>
    public static void ReportDamaged(DiagnosticBag diagnostics, Label where) =>
        diagnostics.Report(AssetRules.ImageDamaged, where,
            help: new(
                "copy it from the source again; until then it is published as it is, without smaller versions",
                "请重新复制原图；在此之前图片按原样发布，不生成小尺寸版本"));

    /// <summary>Reports an image whose file name claims another format.</summary>
    /// <param name="diagnostics">Takes the finding.</param>
    /// <param name="where">The place that uses the image, or the image file itself.</param>
    /// <param name="path">The image file.</param>
    /// <param name="format">What it really is.</param>
    public static void ReportExtension(DiagnosticBag diagnostics, Label where, string path, ImageFormat format)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        string better = Path.ChangeExtension(name, format.Extension);
        diagnostics.Report(AssetRules.ImageExtension, where,
            message: new($"`{name}` is in {format.Name} format", $"`{name}` 其实是 {format.Name} 格式"),
            help: new($"rename it to `{better}`", $"请改名为 `{better}`"));
    }

    /// <summary>Reports why a style sheet is published as it was written.</summary>
    public static void ReportStylesheet(DiagnosticBag diagnostics, SourceText source, SyntaxProblem problem) =>
        ReportSyntax(diagnostics, AssetRules.StylesheetSyntax, source, problem);

    /// <summary>Reports why a script is published as it was written.</summary>
    public static void ReportScript(DiagnosticBag diagnostics, SourceText source, SyntaxProblem problem) =>
        ReportSyntax(diagnostics, AssetRules.ScriptSyntax, source, problem);

    private static void ReportSyntax(DiagnosticBag diagnostics, Rule rule, SourceText source, SyntaxProblem problem)
    {
        int start = source.GetOffset(problem.Line - 1, problem.Column - 1);
        TextSpan span = TextSpan.At(start, 1).ClampTo(source.Text.Length);
        diagnostics.Report(rule, new Label(source.Path, span, problem.Message),
            help: new(
                "correct this; until then the file is published as it was written",
                "请改正此处；在此之前文件按原样发布"));
    }
}
