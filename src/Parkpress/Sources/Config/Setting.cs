using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Config;

/// <summary>One setting of <c>site.yml</c>.</summary>
internal sealed record Setting(string Name, SettingType Type, LocalText Meaning)
{
    public ImmutableArray<Setting> Children { get; init; } = [];

    public ImmutableArray<string> Choices { get; init; } = [];
}
