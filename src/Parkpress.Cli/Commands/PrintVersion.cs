using System.CommandLine;
using System.CommandLine.Invocation;

namespace Parkpress.Cli.Commands;

/// <summary><c>--version</c>: the name and the version, nothing of the machine.</summary>
internal sealed class PrintVersion(CommandServices services) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        services.Terminal.Output.WriteLine($"parkpress {SiteBuilder.Version}");
        return ExitCodes.Success;
    }
}
