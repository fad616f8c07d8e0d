using Parkpress.Content.FrontMatter;
using Parkpress.Model;

namespace Parkpress.Templates.Views;

/// <summary>What a job carries.</summary>
internal sealed class JobView(Page page, TemplateServices services) : TableView<JobView>
{
    public static readonly ViewTable<JobView> Members = new(
        new("employer", "text", "招聘单位", view => view.Text(FieldCatalog.Employer)),
        new("department", "text", "部门", view => view.Text(FieldCatalog.Department)),
        new("positions", "number", "招聘人数", view => view.Page.FrontMatter.Number(FieldCatalog.Positions)),
        new("education", "text", "学历要求", view => view.Text(FieldCatalog.Education)),
        new("experience", "text", "经验要求", view => view.Text(FieldCatalog.Experience)),
        new("salary", "text", "薪资", view => view.Text(FieldCatalog.Salary)),
        new("location", "text", "工作地点", view => view.Text(FieldCatalog.Location)),
        new("deadline", "date", "报名截止日期", view => DateView.Of(view.Page.FrontMatter.Date(FieldCatalog.Deadline))),
        new("contact", "text", "联系人", view => view.Text(FieldCatalog.Contact)),
        new("phone", "text", "联系电话", view => view.Text(FieldCatalog.Phone)),
        new("email", "text", "电子邮箱", view => view.Text(FieldCatalog.Email)),
        new("is_open", "bool", "是否仍在招聘（截止当天仍算）", view => view.IsOpen));

    private Page Page { get; } = page;

    private TemplateServices Services { get; } = services;

    protected override ViewTable<JobView> Table => Members;

    public bool IsOpen => Page.FrontMatter.Date(FieldCatalog.Deadline) is not { } deadline || deadline.End > Services.Model.Options.Now;

    private string? Text(Field field) => Page.FrontMatter.Text(field);
}
