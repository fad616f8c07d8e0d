using Parkpress.Diagnostics;

namespace Parkpress.Cli.Reporting;

/// <summary>What a person calls the stages of a build.</summary>
internal static class StageNames
{
    public static LocalText Of(BuildStage stage) => stage switch
    {
        BuildStage.Scan => new("scan", "扫描"),
        BuildStage.Read => new("read", "读取"),
        BuildStage.Assemble => new("assemble", "组织"),
        BuildStage.Check => new("check", "检查"),
        BuildStage.Plan => new("plan", "规划"),
        BuildStage.Render => new("render", "生成"),
        _ => new("publish", "发布"),
    };
}
