namespace Parkpress.Templates.Views;

/// <summary>The build.</summary>
internal sealed class BuildView(BuildInfo build) : TableView<BuildView>
{
    public static readonly ViewTable<BuildView> Members = new(
        new("version", "text", "Parkpress 的版本", view => view.Build.Version),
        new("environment", "text", "`--environment` 给出的名称，默认 `production`", view => view.Build.Environment));

    private BuildInfo Build { get; } = build;

    protected override ViewTable<BuildView> Table => Members;
}
