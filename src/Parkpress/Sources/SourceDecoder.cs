using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress.Sources;

/// <summary>Turns the bytes of a text file into a <see cref="SourceText"/>.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Decodes UTF-8 with or without a byte order mark; null, with a diagnostic, for anything else.</summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        ReadOnlySpan<byte> content = WithoutMark(bytes);
        if (!Utf8Valid(content, out int badOffset))
        {
            var lenient = new SourceText(path, Utf8.GetString(content));
            int at = Utf8.GetCharCount(content[..badOffset]);
            diagnostics.Report(
                SourceRules.NotUtf8,
                new Label(path, new TextSpan(at, Math.Min(at + 1, lenient.Text.Length)), new LocalText(
                    $"byte 0x{content[badOffset]:X2} at offset {badOffset}", $"第 {badOffset} 字节为 0x{content[badOffset]:X2}")),
                new LocalText(
                    "save the file as UTF-8 (in the editor: Save with Encoding, UTF-8)",
                    "请将文件另存为 UTF-8 编码（编辑器：通过编码保存 → UTF-8）"));
            return null;
        }

        string text = Utf8.GetString(content);
        int nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            diagnostics.Report(
                SourceRules.NulCharacter,
                new Label(path, TextSpan.At(nul, 1)),
                new LocalText("delete the character, or export the file as plain text again", "请删除该字符，或重新导出为纯文本文件"));
            return null;
        }

        return new SourceText(path, text);
    }

    /// <summary>Decodes for display only: bad bytes become U+FFFD.</summary>
    public static SourceText DecodeLeniently(string path, ReadOnlySpan<byte> bytes) =>
        new(path, Utf8.GetString(WithoutMark(bytes)));

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    private static bool Utf8Valid(ReadOnlySpan<byte> bytes, out int badOffset)
    {
        badOffset = 0;
        if (System.Text.Unicode.Utf8.IsValid(bytes))
        {
            return true;
        }

        while (Rune.DecodeFromUtf8(bytes[badOffset..], out _, out int consumed) == System.Buffers.OperationStatus.Done)
        {
            badOffset += consumed;
        }

        return false;
    }
}
