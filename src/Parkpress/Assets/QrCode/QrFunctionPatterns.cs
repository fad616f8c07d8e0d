namespace Parkpress.Assets.QrCode;

/// <summary>The modules of a version that hold no data: finders, timing, alignment, format and version.</summary>
internal sealed class QrFunctionPatterns
{
    private readonly int _size;
    private readonly bool[,] _isReserved;
    private readonly bool[,] _isDark;
    private readonly bool[][,] _formats;

    public QrFunctionPatterns(int version, int size)
    {
        _size = size;
        _isReserved = new bool[size, size];
        _isDark = new bool[size, size];
        for (int i = 0; i < size; i++)
        {
            Set(i, 6, i % 2 == 0);
            Set(6, i, i % 2 == 0);
        }

        DrawFinder(3, 3);
        DrawFinder(size - 4, 3);
        DrawFinder(3, size - 4);
        DrawAlignments(version);
        DrawVersion(version);
        _formats = [.. Enumerable.Range(0, QrVersion.MaskCount).Select(DrawFormat)];
        Set(8, size - 8, true);
    }

    public bool IsReserved(int x, int y) => _isReserved[x, y];

    /// <param name="mask">The format says which mask was taken.</param>
    public bool IsDark(int x, int y, int mask) => _isDark[x, y] || _formats[mask][x, y];

    private void Set(int x, int y, bool isDark)
    {
        _isReserved[x, y] = true;
        _isDark[x, y] = isDark;
    }

    /// <summary>Three nested squares and the light border around them.</summary>
    private void DrawFinder(int centreX, int centreY)
    {
        for (int dy = -4; dy <= 4; dy++)
        {
            for (int dx = -4; dx <= 4; dx++)
            {
                (int x, int y) = (centreX + dx, centreY + dy);
                if (x >= 0 && x < _size && y >= 0 && y < _size)
                {
                    Set(x, y, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not (2 or 4));
                }
            }
        }
    }

    private void DrawAlignments(int version)
    {
        int[] places = AlignmentPlaces(version);
        foreach (int y in places)
        {
            foreach (int x in places)
            {
                // Three corners hold the finders.
                if ((x, y) == (6, 6) || (x, y) == (6, _size - 7) || (x, y) == (_size - 7, 6))
                {
                    continue;
                }

                for (int dy = -2; dy <= 2; dy++)
                {
                    for (int dx = -2; dx <= 2; dx++)
                    {
                        Set(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
                    }
                }
            }
        }
    }

    /// <summary>Evenly spaced from the far end, by even steps; what is left over goes between the first two.</summary>
    private int[] AlignmentPlaces(int version)
    {
        if (version == 1)
        {
            return [];
        }

        int count = (version / 7) + 2;
        int step = ((version * 8) + (count * 3) + 5) / ((count * 4) - 4) * 2;
        return [6, .. Enumerable.Range(0, count - 1).Select(i => _size - 7 - (i * step)).Reverse()];
    }

    private void DrawVersion(int version)
    {
        if (version < 7)
        {
            return;
        }

        int bits = (version << 12) | Remainder(version, 12, 0x1F25);
        for (int i = 0; i < 18; i++)
        {
            bool isDark = (bits >> i & 1) != 0;
            Set(_size - 11 + (i % 3), i / 3, isDark);
            Set(i / 3, _size - 11 + (i % 3), isDark);
        }
    }

    /// <summary>Reserves the place of the format, and returns its dark modules for one mask.</summary>
    private bool[,] DrawFormat(int mask)
    {
        // The two bits before the mask are 00 for level M.
        int bits = ((mask << 10) | Remainder(mask, 10, 0x537)) ^ 0x5412;
        bool[,] format = new bool[_size, _size];
        for (int i = 0; i < 15; i++)
        {
            int along = i < 6 ? i : i < 8 ? i + 1 : i == 8 ? 7 : 14 - i;
            (int X, int Y)[] places =
            [
                i < 8 ? (8, along) : (along, 8),
                i < 8 ? (_size - 1 - i, 8) : (8, _size - 15 + i),
            ];
            foreach ((int x, int y) in places)
            {
                Set(x, y, false);
                format[x, y] = (bits >> i & 1) != 0;
            }
        }

        return format;
    }

    /// <summary>Check bits of a BCH code: what is left of <paramref name="value"/> times x^<paramref name="degree"/>.</summary>
    private static int Remainder(int value, int degree, int generator)
    {
        int remainder = value;
        for (int i = 0; i < degree; i++)
        {
            remainder = (remainder << 1) ^ ((remainder >> (degree - 1)) * generator);
        }

        return remainder;
    }
}
