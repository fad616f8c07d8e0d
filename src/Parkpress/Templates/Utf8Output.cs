using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Parkpress.Templates;

/// <summary>Receives a template's output as UTF-8, without strings in between.</summary>
internal sealed class Utf8Output : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public IBufferWriter<byte> Writer => _buffer;

    public void Clear() => _buffer.ResetWrittenCount();

    public void Write(string text, int offset, int count) => Append(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Append(ReadOnlySpan<char> text)
    {
        Span<byte> target = _buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        _buffer.Advance(Encoding.UTF8.GetBytes(text, target));
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);
}
