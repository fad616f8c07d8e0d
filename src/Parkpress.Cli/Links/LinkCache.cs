using System.Globalization;
using System.Security;
using System.Text.Json;
using Parkpress.Diagnostics.Rendering;
using Parkpress.Incremental;

namespace Parkpress.Cli.Links;

/// <summary>Keeps outcomes between runs in one file. Whatever is wrong with the file, links are merely asked for again.</summary>
internal sealed class LinkCache
{
    private const int Version = 1;
    private const int MaxSize = 64 * 1024 * 1024;

    private static readonly TimeSpan AgeOfGood = TimeSpan.FromDays(7);
    private static readonly TimeSpan AgeOfBad = TimeSpan.FromHours(1);

    private readonly string _folder;
    private readonly string _path;
    private readonly DateTimeOffset _now;
    private readonly SortedDictionary<string, (DateTimeOffset Checked, LinkOutcome Outcome)> _entries = new(StringComparer.Ordinal);
    private bool _isChanged;

    /// <summary>An empty cache, which <see cref="Load"/> fills and <see cref="Save"/> writes.</summary>
    /// <param name="folder">The cache folder of the site.</param>
    /// <param name="now">The moment from which ages count.</param>
    public LinkCache(string folder, DateTimeOffset now)
    {
        _folder = folder;
        _path = Path.Combine(folder, "external-links.json");
        _now = now;
    }

    /// <summary>Reads the outcomes that are still fresh enough.</summary>
    public void Load()
    {
        try
        {
            if (!File.Exists(_path) || new FileInfo(_path).Length > MaxSize)
            {
                return;
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(_path));
            if (document.RootElement.GetProperty("version").GetInt32() != Version)
            {
                return;
            }

            foreach (JsonElement link in document.RootElement.GetProperty("links").EnumerateArray())
            {
                Keep(link);
            }
        }
        catch (Exception trouble) when (IsDiskTrouble(trouble) || trouble is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            _entries.Clear();
        }
    }

    /// <summary>The outcome that is still fresh enough, or null.</summary>
    public LinkOutcome? Find(string address) => _entries.TryGetValue(address, out var entry) ? entry.Outcome : null;

    /// <summary>Remembers an outcome. One that depends on the options of a run is not worth keeping.</summary>
    public void Add(string address, LinkOutcome outcome)
    {
        if (outcome.Trouble != LinkTrouble.PrivateAddress)
        {
            _entries[address] = (_now, outcome);
            _isChanged = true;
        }
    }

    /// <summary>Writes the file, whole or not at all; a folder that cannot be written only makes later runs slower.</summary>
    public void Save()
    {
        if (!_isChanged)
        {
            return;
        }

        // The random name keeps two runs out of each other's way.
        string temporary = _path + "." + Path.GetRandomFileName();
        try
        {
            CacheFolder.Prepare(_folder);
            File.WriteAllText(temporary, JsonDocumentText.Make(Write));
            File.Move(temporary, _path, overwrite: true);
        }
        catch (Exception trouble) when (IsDiskTrouble(trouble))
        {
            DeleteQuietly(temporary);
        }
    }

    private static bool IsDiskTrouble(Exception trouble) => trouble is IOException or UnauthorizedAccessException or SecurityException;

    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception trouble) when (IsDiskTrouble(trouble))
        {
            // It stays behind and does no harm.
        }
    }

    private void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", Version);
        writer.WriteStartArray("links");
        foreach ((string address, (DateTimeOffset moment, LinkOutcome outcome)) in _entries)
        {
            writer.WriteStartObject();
            writer.WriteString("address", address);
            writer.WriteString("checked", moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("verdict", outcome.Verdict.ToString());
            writer.WriteNumber("status", outcome.Status);
            writer.WriteString("trouble", outcome.Trouble.ToString());
            writer.WriteString("target", outcome.Target);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void Keep(JsonElement link)
    {
        var moment = DateTimeOffset.ParseExact(link.GetProperty("checked").GetString() ?? "", "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        if (!Enum.TryParse(link.GetProperty("verdict").GetString(), out LinkVerdict verdict) || !Enum.IsDefined(verdict)
            || !Enum.TryParse(link.GetProperty("trouble").GetString(), out LinkTrouble trouble) || !Enum.IsDefined(trouble)
            || link.GetProperty("address").GetString() is not { } address)
        {
            return;
        }

        string? target = link.GetProperty("target").GetString();
        TimeSpan age = _now - moment;
        bool isFresh = age >= TimeSpan.Zero && age < (verdict is LinkVerdict.Broken or LinkVerdict.Unreachable ? AgeOfBad : AgeOfGood);
        if (isFresh && (verdict == LinkVerdict.Moved) == (target is not null))
        {
            _entries[address] = (moment, new LinkOutcome(verdict, link.GetProperty("status").GetInt32(), trouble, target));
        }
    }
}
