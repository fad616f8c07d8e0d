using System.CommandLine;
using System.CommandLine.Invocation;
using Parkpress.Cli.Reporting;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary><c>--help</c>: what a command takes, then examples and exit codes.</summary>
internal sealed class PrintHelp(CommandServices services) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Terminal terminal = services.Terminal;
        Command command = parseResult.CommandResult.Command;
        int? width = terminal.Settings.IsInteractive ? terminal.Settings.Width : null;
        string text = new HelpText(terminal.Language, width).Of(command) + Examples(command).In(terminal.Language).ReplaceLineEndings("\n");
        terminal.Output.WriteLine(text.ReplaceLineEndings(terminal.Output.NewLine));
        return ExitCodes.Success;
    }

    private static LocalText Examples(Command command) => command.Name switch
    {
        "build" => new(
            """
            Examples:
              parkpress build                                   build the site in this folder into public/
              parkpress build --root site --output /var/www     another site, another folder
              parkpress build --drafts --future                 what is coming, too
              parkpress build --plan                            check everything, list the files, write nothing

            Exit codes: 0 done, 1 errors in the content (nothing is published), 2 wrong command line, 3 failure
            """,
            """
            示例：
              parkpress build                                   把当前文件夹中的站点生成到 public/
              parkpress build --root site --output /var/www     指定站点和输出文件夹
              parkpress build --drafts --future                 连同草稿和将来日期的内容
              parkpress build --plan                            只检查并列出文件，不写入

            退出码：0 完成，1 内容有错误（不会发布），2 命令行有误，3 运行失败
            """),
        "check" => new(
            """
            Examples:
              parkpress check                                   everything that a build would find
              parkpress check content/news --strict             one folder, warnings count as errors
              parkpress check --external                        links to other sites, too
              parkpress check --format sarif > findings.sarif   for a program

            Exit codes: 0 nothing wrong, 1 errors in the content, 2 wrong command line, 3 failure
            """,
            """
            示例：
              parkpress check                                   检查生成网站时会发现的全部问题
              parkpress check content/news --strict             只看一个文件夹，警告也算错误
              parkpress check --external                        连同站外链接
              parkpress check --format sarif > findings.sarif   供程序读取

            退出码：0 没有错误，1 内容有错误，2 命令行有误，3 运行失败
            """),
        "diff" => new(
            """
            Examples:
              parkpress diff live public                        what publishing `public` would change
              parkpress diff live public --markdown >> "$GITHUB_STEP_SUMMARY"

            Exit codes: 0 no address gets lost, 1 an address gets lost, 2 wrong command line, 3 failure
            """,
            """
            示例：
              parkpress diff live public                        发布 `public` 会带来哪些变化
              parkpress diff live public --markdown >> "$GITHUB_STEP_SUMMARY"

            退出码：0 没有网址丢失，1 有网址丢失，2 命令行有误，3 运行失败
            """),
        "verify" => new(
            """
            Examples:
              parkpress verify                                  see that public/ is as it was built
              parkpress verify /srv/www/park --strict           a copy on a server; files that do not belong are errors

            Exit codes: 0 as it was built, 1 files are missing or changed, 2 wrong command line, 3 failure
            """,
            """
            示例：
              parkpress verify                                  确认 public/ 与生成时一致
              parkpress verify /srv/www/park --strict           检查服务器上的副本；多余的文件也算错误

            退出码：0 一致，1 有文件缺少或被改动，2 命令行有误，3 运行失败
            """),
        "list" => new(
            """
            Examples:
              parkpress list drafts                             what is not finished
              parkpress list future --now 2026-01-31            what appears after a day
              parkpress list tags --format json                 for a program
            """,
            """
            示例：
              parkpress list drafts                             尚未完成的内容
              parkpress list future --now 2026-01-31            某日之后发布的内容
              parkpress list tags --format json                 供程序读取
            """),
        "explain" => new(
            """
            Examples:
              parkpress explain PP4050                          what the rule finds, and why
              parkpress explain broken-link --lang zh           the same by its name, in Chinese
              parkpress explain                                 all rules
            """,
            """
            示例：
              parkpress explain PP4050                          这条规则检查什么、为什么
              parkpress explain broken-link --lang en           按名称查找，显示英文
              parkpress explain                                 全部规则
            """),
        "clean" => new(
            """
            Examples:
              parkpress clean                                   remove public/ and the cache of the site in this folder
            """,
            """
            示例：
              parkpress clean                                   删除当前站点的 public/ 和缓存
            """),
        "schema" => new(
            """
            Examples:
              parkpress schema                                  the names of all schemas
              parkpress schema article                          print one
              parkpress schema --output schemas                 write all, with the fields that site.yml declares
            """,
            """
            示例：
              parkpress schema                                  列出全部 Schema 的名称
              parkpress schema article                          输出其中一个
              parkpress schema --output schemas                 写出全部，包含 site.yml 中声明的字段
            """),
        _ => new(
            """
            Examples:
              parkpress build                                   build the site in this folder into public/
              parkpress check                                   look for mistakes, write nothing
              parkpress build --help                            all options of a command

            Exit codes: 0 done, 1 errors in the content, 2 wrong command line, 3 failure
            """,
            """
            示例：
              parkpress build                                   把当前文件夹中的站点生成到 public/
              parkpress check                                   只检查，不写入
              parkpress build --help                            查看某个命令的全部选项

            退出码：0 完成，1 内容有错误，2 命令行有误，3 运行失败
            """),
    };
}
