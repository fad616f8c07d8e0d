using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Config;

/// <summary>One setting of <c>site.yml</c>.</summary>
internal sealed record Setting(string Name, SettingType Type, LocalText Meaning)
{
    public ImmutableArray<Setting> Children { get; init; } = [];

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>True when a mapping without it is of no use.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The largest value of an <see cref="SettingType.Integer"/>.</summary>
    public int Maximum { get; init; } = int.MaxValue;
}
