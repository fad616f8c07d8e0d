using Parkpress.Assets.Images;
using Parkpress.Assets.Minify;
using Parkpress.Diagnostics;
using Parkpress.Sources;

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

    /// <summary>Reports a typeface for cards that is not there, or cannot be read.</summary>
    public static void ReportFont(DiagnosticBag diagnostics, Label where, string path, bool exists) =>
        diagnostics.Report(SourceRules.WrongType, where,
            message: exists
                ? new($"`{path}` is not a typeface that can be read", $"`{path}` 不是可用的字体文件")
                : new($"`{path}` does not exist", $"`{path}` 不存在"),
            help: exists
                ? new("give a file in TrueType or OpenType format; web fonts (.woff2) must be unpacked first", "请使用 TrueType 或 OpenType 字体（.ttf、.otf），网页字体（.woff2）须先转换")
                : new("put the file into the site's folder, such as `templates/fonts/title.otf`, and write its path from there", "请把字体放进网站文件夹，如 `templates/fonts/title.otf`，并写从网站文件夹起的路径"));

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

    /// <summary>Reports a whole image whose pixels make no sense: its smaller versions have names already, but there is nothing to put there.</summary>
    public static void ReportUndecodable(DiagnosticBag diagnostics, Label where) =>
        diagnostics.Report(AssetRules.ImageUndecodable, where,
            help: new("copy it from the source again, or open it and save it anew", "请重新复制原图，或用看图软件打开后另存"));

    /// <summary>Reports an image that keeps the GPS position at which it was taken.</summary>
    public static void ReportPlace(DiagnosticBag diagnostics, Label where, string path) =>
        diagnostics.Report(AssetRules.ImageTellsPlace, where,
            message: new($"`{NameOf(path)}` tells where it was taken", $"`{NameOf(path)}` 带有拍摄地点（GPS 坐标）"),
            help: new(
                "remove the position before publishing: in Windows, Properties, Details, Remove Properties",
                "发布前请清除位置信息：在 Windows 中右键“属性”→“详细信息”→“删除属性和个人信息”"));

    /// <summary>Reports a file above the site's budget.</summary>
    /// <param name="diagnostics">Takes the finding.</param>
    /// <param name="where">The place that uses the image.</param>
    /// <param name="path">The image file.</param>
    /// <param name="kilobytes">Its size, rounded up.</param>
    /// <param name="budget">What is allowed.</param>
    public static void ReportFileSize(DiagnosticBag diagnostics, Label where, string path, long kilobytes, int budget) =>
        diagnostics.Report(AssetRules.ImageOverBudget, where,
            message: new(
                $"`{NameOf(path)}` has {kilobytes} KB, more than the {budget} KB of `images.max_file_size`",
                $"`{NameOf(path)}` 有 {kilobytes} KB，超过 `images.max_file_size` 规定的 {budget} KB"),
            help: new("scale the picture down or save it with a lower quality", "请缩小图片尺寸，或降低质量后另存"));

    /// <summary>Reports an image wider than the site's budget.</summary>
    public static void ReportWidth(DiagnosticBag diagnostics, Label where, string path, int width, int budget) =>
        diagnostics.Report(AssetRules.ImageOverBudget, where,
            message: new(
                $"`{NameOf(path)}` is {width} pixels wide, more than the {budget} of `images.max_width`",
                $"`{NameOf(path)}` 宽 {width} 像素，超过 `images.max_width` 规定的 {budget} 像素"),
            help: new("scale the picture down", "请缩小图片尺寸"));

    /// <summary>Reports a file in the place of a picture that browsers would not show.</summary>
    public static void ReportNotShown(DiagnosticBag diagnostics, Label where, string path)
    {
        string extension = Path.GetExtension(path).ToLowerInvariant();
        diagnostics.Report(AssetRules.ImageNotShown, where,
            message: extension.Length == 0
                ? new($"`{NameOf(path)}` is no picture that browsers show", $"`{NameOf(path)}` 不是浏览器能显示的图片")
                : new($"browsers do not show `{extension}` files as pictures", $"浏览器无法把 `{extension}` 文件显示为图片"),
            help: new("export it as JPEG, PNG or WebP; link to a document with `[text](file)`, without the `!`", "请导出为 JPEG、PNG 或 WebP；若是文档，请用 `[文字](文件)` 链接，去掉 `!`"));
    }

    /// <summary>Reports a bitmap, which browsers show but nobody should have to load.</summary>
    public static void ReportUncompressed(DiagnosticBag diagnostics, Label where, string path) =>
        diagnostics.Report(AssetRules.ImageUncompressed, where,
            message: new($"`{NameOf(path)}` is not compressed and gets no smaller versions", $"`{NameOf(path)}` 未经压缩，也不会生成小尺寸版本"),
            help: new("save it as PNG, or a photo as JPEG", "请另存为 PNG，照片请存为 JPEG"));

    /// <summary>Reports an image whose file name claims another format.</summary>
    /// <param name="diagnostics">Takes the finding.</param>
    /// <param name="where">The place that uses the image, or the image file itself.</param>
    /// <param name="path">The image file.</param>
    /// <param name="format">What it really is.</param>
    public static void ReportExtension(DiagnosticBag diagnostics, Label where, string path, ImageFormat format)
    {
        string name = NameOf(path);
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

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];

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
