using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Model;

namespace Parkpress.Checks;

/// <summary>Pictures that front matter names must exist.</summary>
internal sealed class FieldFileCheck : ICheck
{
    public void Run(Site site, DiagnosticBag diagnostics)
    {
        if (diagnostics.IsOff(LinkRules.MissingImage))
        {
            return;
        }

        foreach (Page page in site.Pages)
        {
            foreach (FieldValue value in page.Document?.FrontMatter.Fields ?? [])
            {
                if (value.Field.Type == FieldType.File && site.Links.Resolve(page, (string)value.Value) is not FileTarget)
                {
                    string? nearest = site.Links.NearestFile(page, (string)value.Value);
                    diagnostics.Report(
                        LinkRules.MissingImage,
                        new Label(page.SourcePath, value.ValueSpan),
                        nearest is null
                            ? new LocalText("put the picture beside this file, or remove the line", "请把图片放到本文件旁边，或删除这一行")
                            : new LocalText($"did you mean `{nearest}`?", $"是否想写 `{nearest}`？"),
                        new LocalText($"`{value.Value}` does not exist", $"`{value.Value}` 不存在"));
                }
            }
        }
    }
}
