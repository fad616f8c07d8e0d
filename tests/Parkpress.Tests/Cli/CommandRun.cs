using System.Text;
using Parkpress.Cli;

namespace Parkpress.Tests.Cli;

/// <summary>One command run in a folder, with a clock that stands still and an environment of its own.</summary>
/// <param name="ExitCode">What the shell is told.</param>
/// <param name="Lines">What was printed, in order; lines of the error output begin with <c>!</c>.</param>
internal sealed record CommandRun(int ExitCode, string[] Lines)
{
    public static readonly DateTimeOffset Now = new(2026, 1, 1, 4, 0, 0, TimeSpan.Zero);

    public string Text => string.Join('\n', Lines);

    public static CommandRun Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var lines = new List<string>();
        using var output = new LineWriter(line => lines.Add(line));
        using var error = new LineWriter(line => lines.Add(line.Length == 0 ? "!" : "! " + line));
        // With CI set, nothing depends on whether the tests run in a terminal.
        int code = Program.Run(arguments, output, error, new StillClock(), folder, name => environment.GetValueOrDefault(name) ?? (name == "CI" ? "1" : null));
        output.Dispose();
        error.Dispose();
        return new CommandRun(code, [.. lines]);
    }

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }

    /// <summary>Hands every line on as soon as it ends, so that both outputs keep their common order.</summary>
    private sealed class LineWriter(Action<string> take) : StringWriter
    {
        private readonly StringBuilder _line = new();

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            if (value == '\n')
            {
                take(_line.ToString().TrimEnd('\r'));
                _line.Clear();
            }
            else
            {
                _line.Append(value);
            }
        }

        public override void Write(char[] buffer, int index, int count)
        {
            foreach (char c in buffer.AsSpan(index, count))
            {
                Write(c);
            }
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            foreach (char c in buffer)
            {
                Write(c);
            }
        }

        public override void Write(string? value) => Write(value.AsSpan());

        protected override void Dispose(bool disposing)
        {
            if (_line.Length > 0)
            {
                take(_line.ToString());
                _line.Clear();
            }

            base.Dispose(disposing);
        }
    }
}
