using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Parkpress.Text;
using Scriban.Runtime;

namespace Parkpress.Templates;

/// <summary>Receives a template's output as UTF-8, without strings in between. Hot: everything that is rendered passes here.</summary>
internal sealed class Utf8Output : IScriptOutput, IBufferWriter<byte>
{
    private const int LongestNumber = 11;

    // No reader loads such a page; it is a loop that went wrong.
    private const int MaxBytes = 64 * 1024 * 1024;

    private byte[] _bytes = new byte[32 * 1024];
    private int _count;

    /// <summary>What was written since the last <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _count);

    /// <summary>The same as memory; valid until something else is written.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _count);

    public void Clear() => _count = 0;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(GetSpan(utf8.Length));
        _count += utf8.Length;
    }

    public void Write(string text, int offset, int count) => Append(text.AsSpan(offset, count));

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public void Append(ReadOnlySpan<char> text) => _count += Encoding.UTF8.GetBytes(text, GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Writes plain text so that HTML shows it.</summary>
    public void AppendEscaped(ReadOnlySpan<char> text)
    {
        int read = HtmlText.EncodeSafe(text, GetSpan(text.Length * 3), out int written);
        _count += written;
        if (read < text.Length)
        {
            HtmlText.AppendEscaped(this, text[read..]);
        }
    }

    public void Append(int number)
    {
        Utf8Formatter.TryFormat(number, GetSpan(LongestNumber), out int written);
        _count += written;
    }

    public void Advance(int count) => _count += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        if (_bytes.Length - _count < Math.Max(sizeHint, 1))
        {
            if (_count > MaxBytes)
            {
                throw new InvalidOperationException("the page is larger than 64 MiB");
            }

            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(_bytes.Length * 2L, _count + (long)sizeHint)));
        }

        return _bytes.AsSpan(_count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        _ = GetSpan(sizeHint);
        return _bytes.AsMemory(_count);
    }

    /// <summary>What was written, in memory of its own.</summary>
    public Html ToHtml() => new(Written.ToArray().AsMemory());

    public override string ToString() => Encoding.UTF8.GetString(Written);
}
