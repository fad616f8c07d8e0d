using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Parkpress.Diagnostics;

namespace Parkpress.Cli.Commands;

/// <summary>The library's help, then examples and exit codes.</summary>
internal sealed class HelpWithExamples(HelpAction usual, CommandServices services) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = services.Terminal.Output;
        output.WriteLine(Examples(parseResult.CommandResult.Command).In(services.Terminal.Language).ReplaceLineEndings(output.NewLine));
        return code;
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
              parkpress build --help                            all options of a command

            Exit codes: 0 done, 1 errors in the content, 2 wrong command line, 3 failure
            """,
            """
            示例：
              parkpress build                                   把当前文件夹中的站点生成到 public/
              parkpress build --help                            查看某个命令的全部选项

            退出码：0 完成，1 内容有错误，2 命令行有误，3 运行失败
            """),
    };
}
