using System.Text;
using Parkpress.Incremental;

namespace Parkpress.Templates;

/// <summary>Text that is HTML already and is not escaped again: as a string, or as the UTF-8 that will be written.</summary>
internal sealed class Html : IEquatable<Html>
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private string? _value;

    public Html(string value) => _value = value;

    /// <param name="utf8">Not changed afterwards.</param>
    public Html(ReadOnlyMemory<byte> utf8) => _utf8 = utf8;

    /// <summary>The markup.</summary>
    public string Value => _value ??= Encoding.UTF8.GetString(_utf8.Span);

    /// <summary>The markup as it is written.</summary>
    public ReadOnlyMemory<byte> Bytes => _utf8.IsEmpty && _value is { } text ? Encoding.UTF8.GetBytes(text) : _utf8;

    /// <summary>Of the markup.</summary>
    public Fingerprint Fingerprint => Fingerprint.Of(Bytes.Span);

    public void WriteTo(Utf8Output output)
    {
        if (_utf8.IsEmpty && _value is { } text)
        {
            output.Append(text);
        }
        else
        {
            output.Write(_utf8.Span);
        }
    }

    public bool Equals(Html? other) => other is not null && Value == other.Value;

    public override bool Equals(object? obj) => Equals(obj as Html);

    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Value;
}
