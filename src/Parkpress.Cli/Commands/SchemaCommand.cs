using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress schema</c>.</summary>
internal sealed class SchemaCommand
{
    private readonly CommandServices _services;
    private readonly Argument<string?> _name;
    private readonly Option<string?> _output;
    private readonly Option<string> _root;

    private SchemaCommand(CommandServices services)
    {
        _services = services;
        _name = new Argument<string?>("name") { Arity = ArgumentArity.ZeroOrOne, Description = _services.Say("schema to print; without it, the names of all", "要输出的 Schema 名称；不写则列出全部名称") };
        _output = new Option<string?>("--output", "-o") { Description = _services.Say("folder to write to: all schemas, or the one named", "写入的文件夹：全部 Schema，或所指定的一个"), HelpName = "folder" };
        _root = new Option<string>("--root")
        {
            Description = _services.Say("folder of the site whose own `fields:` are added (default: this folder)", "站点文件夹，其 `fields:` 中的自定义字段会一并写入（默认为当前文件夹）"),
            DefaultValueFactory = _ => ".",
            HelpName = "folder",
        };
    }

    public static Command Make(CommandServices services)
    {
        var schema = new SchemaCommand(services);
        var command = new Command("schema", services.Say("Prints JSON Schemas for site.yml, front matter and data files.", "输出 site.yml、文首字段和数据文件的 JSON Schema。"))
        {
            schema._name,
            schema._root,
            schema._output,
        };
        command.SetAction(schema.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string root = Path.GetFullPath(parsed.GetValue(_root)!, _services.Folder);
        if (!Directory.Exists(root))
        {
            _services.Terminal.Error.WriteLine(_services.Say($"--root: there is no folder `{root}`", $"--root：没有文件夹 `{root}`"));
            return ExitCodes.Usage;
        }

        try
        {
            return Run(parsed, SiteSchemas.Of(root));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LocalText fault = SystemFault.Describe(exception);
            _services.Terminal.Error.WriteLine(_services.Say($"cannot go on: {fault.English}", $"无法继续：{fault.Chinese}"));
            return ExitCodes.Failure;
        }
    }

    private int Run(ParseResult parsed, ImmutableArray<(string Name, LocalText Meaning, string Json)> schemas)
    {
        string? name = parsed.GetValue(_name);
        if (name is not null && !schemas.Any(schema => schema.Name == name))
        {
            ReportUnknown(name, [.. schemas.Select(schema => schema.Name)]);
            return ExitCodes.Usage;
        }

        ImmutableArray<(string Name, LocalText Meaning, string Json)> chosen = [.. schemas.Where(schema => name is null || schema.Name == name)];
        if (parsed.GetValue(_output) is { } output)
        {
            return Write(chosen, Path.GetFullPath(output, _services.Folder));
        }

        foreach ((string known, LocalText meaning, string json) in chosen)
        {
            _services.Terminal.Output.Write(name is null ? $"{known,-12}{meaning.In(_services.Terminal.Language)}\n" : json);
        }

        return ExitCodes.Success;
    }

    private int Write(ImmutableArray<(string Name, LocalText Meaning, string Json)> schemas, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach ((string name, _, string json) in schemas)
        {
            File.WriteAllText(Path.Combine(folder, name + ".json"), json, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        _services.Terminal.Output.WriteLine(_services.Say($"wrote {schemas.Length} schemas to {folder}", $"已将 {schemas.Length} 个 Schema 写入 {folder}"));
        return ExitCodes.Success;
    }

    private void ReportUnknown(string name, string[] known)
    {
        string? nearest = NearestName.Find(name, known);
        _services.Terminal.Error.WriteLine(nearest is null
            ? _services.Say($"there is no schema `{name}`; there are {string.Join(", ", known)}", $"没有名为 `{name}` 的 Schema；可用的名称：{string.Join("、", known)}")
            : _services.Say($"there is no schema `{name}`; did you mean `{nearest}`?", $"没有名为 `{name}` 的 Schema；是否想写 `{nearest}`？"));
    }
}
