using System.Globalization;
using Parkpress.Sources.Yaml;

namespace Parkpress.Templates.Views;

/// <summary>YAML data as templates see it: mappings whose missing names are null, lists, texts, whole numbers, true and false.</summary>
internal sealed class DataView(YamlMapping mapping) : View
{
    /// <summary>The value of a node, for templates.</summary>
    public static object? Convert(YamlNode? node) => node switch
    {
        YamlMapping map => new DataView(map),
        YamlSequence list => list.Items.Select(Convert).ToArray(),
        YamlScalar scalar => ConvertScalar(scalar),
        _ => null,
    };

    public override IEnumerable<string> GetMembers() => mapping.Entries.Select(entry => entry.Key);

    protected override bool TryGetMember(string name, ref object? entry, out object? value)
    {
        value = Convert(mapping.Find(name)?.Value);
        return true;
    }

    private static object? ConvertScalar(YamlScalar scalar)
    {
        if (scalar.IsNull)
        {
            return null;
        }

        if (scalar.IsQuoted)
        {
            return scalar.Value;
        }

        return scalar.Value switch
        {
            "true" => true,
            "false" => false,
            // Only what prints back unchanged is a number: `007` and `1e3` stay texts.
            _ when int.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
                && number.ToString(CultureInfo.InvariantCulture) == scalar.Value => number,
            _ => scalar.Value,
        };
    }
}
