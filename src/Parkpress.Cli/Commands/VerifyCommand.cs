using System.Collections.Immutable;
using System.CommandLine;
using Parkpress.Publishing;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress verify</c>.</summary>
internal sealed class VerifyCommand
{
    private const int Most = 20;

    private readonly CommandServices _services;
    private readonly Argument<string> _folder;
    private readonly Option<bool> _strict;

    private VerifyCommand(CommandServices services)
    {
        _services = services;
        _folder = new Argument<string>("folder") { Description = _services.Say("folder of a built site (default: public)", "已生成的网站文件夹（默认 public）"), DefaultValueFactory = _ => "public" };
        _strict = new Option<bool>("--strict") { Description = _services.Say("files that the manifest does not name are errors, too", "清单中没有的文件也算错误") };
    }

    public static Command Make(CommandServices services)
    {
        var verify = new VerifyCommand(services);
        var command = new Command("verify", services.Say("Checks a built site, or a copy of it, against its manifest.json.", "按 manifest.json 检查已生成的网站或其副本。"))
        {
            verify._folder,
            verify._strict,
        };
        command.SetAction(verify.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string folder = Path.GetFullPath(parsed.GetRequiredValue(_folder), _services.Folder);
        if (!File.Exists(Path.Combine(folder, SiteManifest.Name)))
        {
            _services.Terminal.Error.WriteLine(_services.Say(
                $"there is no `{SiteManifest.Name}` in `{folder}`: build the site first", $"`{folder}` 中没有 `{SiteManifest.Name}`：请先生成网站"));
            return ExitCodes.Usage;
        }

        return CommandGuard.RunOnManifests(_services, () =>
        {
            SiteCheckResult result = SiteCheck.Run(folder);
            Print(_services.Say("missing: ", "缺少："), result.Missing);
            Print(_services.Say("changed: ", "被改动："), result.Changed);
            Print(_services.Say("unknown: ", "清单之外："), result.Unknown);
            if (!result.IsWhole || (parsed.GetValue(_strict) && !result.Unknown.IsEmpty))
            {
                return ExitCodes.ContentErrors;
            }

            _services.Terminal.Output.WriteLine(_services.Say($"all {result.Count} files are as the manifest says", $"{result.Count} 个文件均与清单一致"));
            return ExitCodes.Success;
        });
    }

    private void Print(string mark, ImmutableArray<string> paths)
    {
        foreach (string path in paths.Take(Most))
        {
            _services.Terminal.Error.WriteLine(mark + path);
        }

        if (paths.Length > Most)
        {
            _services.Terminal.Error.WriteLine(_services.Say($"{mark}… and {paths.Length - Most} more", $"{mark}……另有 {paths.Length - Most} 项"));
        }
    }
}
