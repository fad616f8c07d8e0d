using System.Collections.Immutable;
using System.CommandLine;
using Parkpress.Authoring;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress init</c>.</summary>
internal sealed class InitCommand
{
    private const string UsualTitle = "示例产业园";
    private const string UsualAddress = "https://www.example.cn/";

    private readonly CommandServices _services;
    private readonly Argument<string> _folder;
    private readonly Option<string?> _title;
    private readonly Option<string?> _baseUrl;

    private InitCommand(CommandServices services)
    {
        _services = services;
        _folder = new Argument<string>("folder") { Description = _services.Say("where to begin the site (default: this folder)", "新站点所在的文件夹（默认为当前文件夹）"), DefaultValueFactory = _ => "." };
        _title = new Option<string?>("--title") { Description = _services.Say("name of the site", "网站名称"), HelpName = "text" };
        _baseUrl = new Option<string?>("--base-url") { Description = _services.Say("address of the site", "网站地址"), HelpName = "url" };
        _baseUrl.Validators.Add(result =>
        {
            string? text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
            if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
            {
                result.AddError(_services.Say($"--base-url: `{text}` is not an address; write https://example.cn/", $"--base-url：`{text}` 不是完整的网址，请写成 https://example.cn/"));
            }
        });
    }

    public static Command Make(CommandServices services)
    {
        var init = new InitCommand(services);
        var command = new Command("init", services.Say("Begins a new site in an empty folder.", "在空文件夹中新建站点。")) { init._folder, init._title, init._baseUrl };
        command.SetAction(init.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        string given = parsed.GetRequiredValue(_folder);
        string folder = Path.GetFullPath(given, _services.Folder);
        string title = (parsed.GetValue(_title) ?? Ask(_services.Say("Name of the site", "网站名称"), UsualTitle)).ReplaceLineEndings(" ").Trim();
        string address = parsed.GetValue(_baseUrl) ?? Ask(_services.Say("Address of the site", "网站地址"), UsualAddress);
        return AuthoringGuard.Run(_services, () =>
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out _))
            {
                throw new AuthoringException(new LocalText($"`{address}` is not an address; write https://example.cn/", $"`{address}` 不是完整的网址，请写成 https://example.cn/"));
            }

            ImmutableArray<string> files = SiteStarter.Create(
                folder, _services.Terminal.Language, title.Length == 0 ? UsualTitle : title, address.EndsWith('/') ? address : address + "/", Today(_services.Clock));
            foreach (string file in files)
            {
                _services.Terminal.Output.WriteLine($"+ {file}");
            }

            string enter = given == "." ? "" : $"cd {given} && ";
            _services.Terminal.Output.WriteLine(_services.Say($"next: {enter}parkpress serve --open", $"接下来：{enter}parkpress serve --open"));
        });
    }

    /// <summary>Today in China, where a new site has its clock.</summary>
    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    // Only where somebody sits: a script gets what is usual.
    private string Ask(string question, string usual)
    {
        if (!_services.Terminal.Settings.IsInteractive || Console.IsInputRedirected)
        {
            return usual;
        }

        _services.Terminal.Output.Write($"{question} [{usual}]: ");
        return Console.ReadLine() is { } answer && answer.Trim().Length > 0 ? answer.Trim() : usual;
    }
}
