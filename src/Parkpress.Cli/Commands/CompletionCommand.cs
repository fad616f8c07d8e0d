using System.CommandLine;
using System.CommandLine.Completions;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>parkpress completion</c> prints what a shell needs; <c>parkpress complete</c>, which it calls, what may come next.</summary>
internal static class CompletionCommand
{
    private static readonly string[] s_shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Make(CommandServices services)
    {
        Language language = services.Terminal.Language;
        var shell = new Argument<string>("shell") { Description = new LocalText("bash, zsh, fish or pwsh", "bash、zsh、fish 或 pwsh").In(language) };
        shell.CompletionSources.Add(_ => s_shells.Select(name => new CompletionItem(name)));
        var command = new Command("completion", new LocalText("Prints a script that lets the shell complete commands.", "输出命令行自动补全脚本。").In(language)) { shell };
        command.SetAction(parsed =>
        {
            if (ScriptFor(parsed.GetRequiredValue(shell)) is { } script)
            {
                services.Terminal.Output.WriteLine(script.ReplaceLineEndings(services.Terminal.Output.NewLine));
                return ExitCodes.Success;
            }

            services.Terminal.Error.WriteLine(new LocalText("shells: bash, zsh, fish, pwsh", "支持的 shell：bash、zsh、fish、pwsh").In(language));
            return ExitCodes.Usage;
        });
        return command;
    }

    /// <summary>The hidden command that scripts call.</summary>
    /// <param name="root">Makes the whole tree.</param>
    public static Command MakeWorker(CommandServices services, Func<Command> root)
    {
        var line = new Argument<string>("line");
        var command = new Command("complete") { line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            string text = parsed.GetRequiredValue(line);
            // Without the name of the program.
            int space = text.IndexOf(' ', StringComparison.Ordinal);
            string rest = space < 0 ? "" : text[(space + 1)..];
            foreach (CompletionItem item in root().Parse(rest).GetCompletions(rest.Length).Where(item => !item.Label.StartsWith('/') && item.Label is not ("-?" or "complete")))
            {
                services.Terminal.Output.WriteLine(item.Label);
            }

            return ExitCodes.Success;
        });
        return command;
    }

    private static string? ScriptFor(string shell) => shell switch
    {
        "bash" =>
            """
            # parkpress completion bash > ~/.local/share/bash-completion/completions/parkpress
            _parkpress() {
              local IFS=$'\n'
              COMPREPLY=( $(compgen -o default -W "$(parkpress complete "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
            }
            complete -o default -F _parkpress parkpress
            """,
        "zsh" =>
            """
            #compdef parkpress
            # parkpress completion zsh > "${fpath[1]}/_parkpress"
            _parkpress() {
              local -a found
              found=("${(@f)$(parkpress complete "${LBUFFER}" 2>/dev/null)}")
              compadd -a found
              _files
            }
            compdef _parkpress parkpress
            """,
        "fish" =>
            """
            # parkpress completion fish > ~/.config/fish/completions/parkpress.fish
            complete -c parkpress -a '(parkpress complete (commandline -cp) 2>/dev/null)'
            """,
        "pwsh" =>
            """
            # parkpress completion pwsh >> $PROFILE
            Register-ArgumentCompleter -Native -CommandName parkpress -ScriptBlock {
              param($word, $line, $position)
              parkpress complete $line.ToString().PadRight($position) 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
        _ => null,
    };
}
