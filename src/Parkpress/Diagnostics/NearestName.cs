namespace Parkpress.Diagnostics;

/// <summary>Finds the known name that an author most likely meant.</summary>
internal static class NearestName
{
    private const int MinStartLength = 3;

    /// <summary>
    /// The candidate with the smallest optimal string alignment distance (insert, delete, replace, swap neighbours;
    /// case counts nothing), if that is at most a third of the name's length, rounded up; otherwise null. To change every
    /// letter is never close: a name of one letter has no neighbours. The start of one candidate alone stands for it: `warn` for `warning`.
    /// </summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">What is known; ties go to the first in ordinal order.</param>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length >= MinStartLength && candidates.Where(candidate => candidate.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToArray() is [var longer])
        {
            return longer;
        }

        return Find(name, candidates, Math.Min((name.Length + 2) / 3, name.Length - 1));
    }

    /// <summary>The candidate that is one slip away, else null: for places where other names are allowed, too.</summary>
    public static string? FindSlip(string name, IEnumerable<string> candidates) => Find(name, candidates, Math.Min(1, name.Length - 1));

    private static string? Find(string name, IEnumerable<string> candidates, int limit)
    {
        string? best = null;
        int bestDistance = limit + 1;
        foreach (string candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance)
            {
                continue;
            }

            int distance = Distance(name, candidate);
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        int[,] cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            cost[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            cost[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = cost[i - 1, j - 1] + (SameLetter(a[i - 1], b[j - 1]) ? 0 : 1);
                int best = Math.Min(replace, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                bool swapped = i > 1 && j > 1 && SameLetter(a[i - 1], b[j - 2]) && SameLetter(a[i - 2], b[j - 1]);
                cost[i, j] = swapped ? Math.Min(best, cost[i - 2, j - 2] + 1) : best;
            }
        }

        return cost[a.Length, b.Length];
    }

    private static bool SameLetter(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
