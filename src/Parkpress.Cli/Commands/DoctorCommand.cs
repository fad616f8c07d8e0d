using System.CommandLine;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress doctor</c>.</summary>
internal sealed class DoctorCommand
{
    private readonly CommandServices _services;
    private readonly SiteOptionsSet _site;
    private readonly ContentOptionsSet _content;

    private DoctorCommand(CommandServices services)
    {
        _services = services;
        _site = new SiteOptionsSet(services);
        _content = new ContentOptionsSet(services);
    }

    public static Command Make(CommandServices services)
    {
        var doctor = new DoctorCommand(services);
        var command = new Command("doctor", new LocalText("Looks at the machine, the cache and the site, and says what is amiss.", "检查运行环境、缓存和站点，并指出问题。").In(services.Terminal.Language));
        doctor._site.AddTo(command);
        command.SetAction(doctor.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        BuildOptions options = _content.Read(parsed, _site);
        return CommandGuard.Run(_services, CommandGuard.Stopped, static () => { }, cancel =>
        {
            bool isWell = true;
            foreach (HealthNote note in HealthNote.Of(options, cancel))
            {
                _services.Terminal.Output.WriteLine(note.Render(_services.Terminal));
                isWell &= note.State != HealthState.Bad;
            }

            return isWell ? ExitCodes.Success : ExitCodes.ContentErrors;
        });
    }
}
