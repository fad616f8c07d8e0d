using System.Collections.Immutable;
using Parkpress.Sources.Config;
using Parkpress.Sources.Yaml;

namespace Parkpress.Templates.Views;

/// <summary>A part of <c>site.yml</c> whose names are known: what is not given is null, what is unknown is an error.</summary>
internal sealed class SettingsView(YamlMapping mapping, ImmutableArray<Setting> settings) : View
{
    public override IEnumerable<string> GetMembers() => settings.Select(setting => setting.Name);

    protected override bool TryGetMember(string name, ref object? entry, out object? value)
    {
        Setting? setting = settings.FirstOrDefault(known => known.Name == name);
        value = setting is null ? null : Convert(setting, mapping.Find(name)?.Value);
        return setting is not null;
    }

    private static object? Convert(Setting setting, YamlNode? node) => setting.Type switch
    {
        SettingType.Map => new SettingsView(node as YamlMapping ?? YamlMapping.Empty, setting.Children),
        SettingType.MapList => node is YamlSequence list
            ? list.Items.OfType<YamlMapping>().Select(item => (object)new SettingsView(item, setting.Children)).ToArray()
            : Array.Empty<object>(),
        SettingType.Free or SettingType.OpenMap or SettingType.ChoiceMap => DataView.Convert(node ?? YamlMapping.Empty),
        SettingType.TextList when node is null => Array.Empty<object>(),
        SettingType.Text or SettingType.Link or SettingType.AbsoluteUrl or SettingType.Date or SettingType.Color or SettingType.FontFamily => node is YamlScalar { IsNull: false } scalar ? scalar.Value : null,
        _ => DataView.Convert(node),
    };
}
