using System.Buffers;
using System.Text;
using Parkpress.Diagnostics;

namespace Parkpress.Sources;

/// <summary>Turns the bytes of a text file into a <see cref="SourceText"/>.</summary>
internal static class SourceDecoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>
    /// Decodes UTF-8 with or without a byte order mark. UTF-16 with its mark, and GB18030 where that is sure, are decoded with a
    /// warning; anything else is null, with a diagnostic.
    /// </summary>
    public static SourceText? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag diagnostics)
    {
        (string? text, Rule? doubt) = Decode(bytes);
        if (text is null)
        {
            ReportBadByte(path, WithoutMark(bytes), diagnostics);
            return null;
        }

        int nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
        {
            diagnostics.Report(
                SourceRules.NulCharacter,
                new Label(path, TextSpan.At(nul, 1)),
                new LocalText("delete the character, or export the file as plain text again", "请删除该字符，或重新导出为纯文本文件"));
            return null;
        }

        if (doubt is not null)
        {
            diagnostics.Report(doubt, new Label(path, TextSpan.FileStart), Cure(path, doubt == SourceRules.Utf16 ? "UTF-16" : "GB18030"));
        }

        return new SourceText(path, text);
    }

    /// <summary>Decodes for display only: bad bytes become U+FFFD.</summary>
    public static SourceText DecodeLeniently(string path, ReadOnlySpan<byte> bytes) =>
        new(path, Decode(bytes).Text ?? Utf8.GetString(WithoutMark(bytes)));

    /// <summary>The text, or null when no encoding is sure; and the rule that the encoding breaks.</summary>
    private static (string? Text, Rule? Doubt) Decode(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> content = WithoutMark(bytes);
        if (DecodeUtf8(content) is { } text)
        {
            return (text, null);
        }

        return bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]
            ? (DecodeUtf16(bytes[2..], isBigEndian: bytes[0] == 0xFE), SourceRules.Utf16)
            : (Gb18030.TryDecode(bytes), SourceRules.Gb18030);
    }

    // In one pass, where to check, to count and to decode would take three.
    private static string? DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            OperationStatus status = System.Text.Unicode.Utf8.ToUtf16(bytes, buffer, out _, out int length, replaceInvalidSequences: false);
            return status == OperationStatus.Done ? new string(buffer, 0, length) : null;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static string? DecodeUtf16(ReadOnlySpan<byte> bytes, bool isBigEndian)
    {
        try
        {
            return new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static void ReportBadByte(string path, ReadOnlySpan<byte> content, DiagnosticBag diagnostics)
    {
        int offset = FindBadByte(content);
        int at = Utf8.GetCharCount(content[..offset]);
        diagnostics.Report(
            SourceRules.NotUtf8,
            new Label(path, new TextSpan(at, Math.Min(at + 1, Utf8.GetCharCount(content))), new LocalText(
                $"byte 0x{content[offset]:X2} at offset {offset}", $"第 {offset} 字节为 0x{content[offset]:X2}")),
            new LocalText(
                "open the file again in the encoding it was written in, see that the text is right, and save it as UTF-8 (VS Code: Reopen with Encoding, then Save with Encoding → UTF-8)",
                "请用文件原来的编码重新打开，确认文字正常后另存为 UTF-8（VS Code：通过编码重新打开 → 通过编码保存 → UTF-8）"));
    }

    private static LocalText Cure(string path, string encoding)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return new LocalText(
            $"convert it to UTF-8: in VS Code click the encoding in the status bar, choose Reopen with Encoding → {encoding}, then Save with Encoding → UTF-8; or run `iconv -f {encoding} -t UTF-8 \"{name}\" > new.txt`",
            $"请转换为 UTF-8：在 VS Code 中点击状态栏右侧的编码名称，选择“通过编码重新打开”→ {encoding}，再选择“通过编码保存”→ UTF-8；或运行 `iconv -f {encoding} -t UTF-8 \"{name}\" > new.txt`");
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes;

    /// <summary>Offset of the first byte that is not UTF-8; there must be one.</summary>
    private static int FindBadByte(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(bytes[offset..], out _, out int consumed) == OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }
}
