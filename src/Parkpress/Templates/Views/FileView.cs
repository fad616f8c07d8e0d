using System.Globalization;
using Parkpress.Model;
using Parkpress.Sources;

namespace Parkpress.Templates.Views;

/// <summary>A file beside an article, for shortcodes.</summary>
internal sealed class FileView(SourceFile file, SiteUrls urls) : TableView<FileView>
{
    public static readonly ViewTable<FileView> Members = new(
        new("url", "text", "网址", view => view.Urls.Path("/" + view.File.Path["content/".Length..])),
        new("name", "text", "文件名", view => view.File.Name),
        new("extension", "text", "扩展名，不含点", view => view.File.Extension.TrimStart('.')),
        new("type_text", "text", "类型，如 `PDF`", view => view.TypeText),
        new("size", "number", "字节数", view => view.File.Length),
        new("size_text", "text", "大小，如 `128 KB`", view => view.SizeText));

    public string TypeText { get; } = file.Extension.TrimStart('.').ToUpperInvariant();

    public string SizeText { get; } = FormatSize(file.Length);

    private SourceFile File { get; } = file;

    private SiteUrls Urls { get; } = urls;

    protected override ViewTable<FileView> Table => Members;

    private static string FormatSize(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB"),
    };
}
