using System.Collections;
using System.Text;
using QRCoder;
using QRCoder.Exceptions;

namespace Parkpress.Assets.QrCode;

/// <summary>Draws QR codes as inline SVG, with QRCoder.</summary>
internal static class QrCodeSvg
{
    /// <summary>
    /// The drawing for HTML: one dark path on a white square, so that it scans on a dark page too; sized by CSS, class
    /// <c>qr</c>. Error correction level M, UTF-8, a quiet zone of 4 modules. Empty when <paramref name="text"/> is
    /// longer than the 2,331 bytes that a code holds.
    /// </summary>
    /// <param name="text">What to encode, usually an address.</param>
    /// <param name="label">What a screen reader says; plain text.</param>
    public static string Encode(string text, string label)
    {
        if (TryGetModules(text) is not { } modules)
        {
            return "";
        }

        var svg = new StringBuilder(4096);
        svg.Append("<svg class=\"qr\" viewBox=\"0 0 ").Append(modules.Count).Append(' ').Append(modules.Count)
            .Append("\" role=\"img\" aria-label=\"").Append(Escape(label)).Append("\" shape-rendering=\"crispEdges\">")
            .Append("<path fill=\"#fff\" d=\"M0 0h").Append(modules.Count).Append('v').Append(modules.Count).Append("H0z\"/>")
            .Append("<path stroke=\"#000\" d=\"");
        AppendRuns(svg, modules);
        return svg.Append("\"/></svg>").ToString();
    }

    /// <summary>Rows of dark modules, the quiet zone included; null when the text is too long.</summary>
    public static List<BitArray>? TryGetModules(string text)
    {
        try
        {
            using QRCodeData code = QRCodeGenerator.GenerateQrCode(
                text, QRCodeGenerator.ECCLevel.M, forceUtf8: true, utf8BOM: false);
            return code.ModuleMatrix;
        }
        catch (DataTooLongException)
        {
            return null;
        }
    }

    /// <summary>One stroke for every run of dark modules, along the middle of its row.</summary>
    private static void AppendRuns(StringBuilder path, List<BitArray> modules)
    {
        for (int y = 0; y < modules.Count; y++)
        {
            int end = -1;
            for (int start = FindDark(modules[y], 0); start >= 0; start = FindDark(modules[y], end))
            {
                // The first run of a row goes to its place, the next ones step over the gap before them.
                _ = end < 0
                    ? path.Append('M').Append(start).Append(' ').Append(y).Append(".5")
                    : path.Append('m').Append(start - end).Append(" 0");
                end = start;
                while (end < modules.Count && modules[y][end])
                {
                    end++;
                }

                path.Append('h').Append(end - start);
            }
        }
    }

    private static int FindDark(BitArray row, int from)
    {
        for (int x = from; x < row.Count; x++)
        {
            if (row[x])
            {
                return x;
            }
        }

        return -1;
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);
}
