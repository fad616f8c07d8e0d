using System.Collections.Immutable;
using Parkpress.Diagnostics;

namespace Parkpress.Sources.Config;

/// <summary>One setting of <c>site.yml</c>.</summary>
internal sealed record Setting(string Name, SettingType Type, LocalText Meaning)
{
    public ImmutableArray<Setting> Children { get; init; } = [];

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>A value that a cure may show, as it is written; null where that of the type does.</summary>
    public string? Example { get; init; }

    /// <summary>What an <see cref="SettingType.Integer"/> counts; empty when its name says so.</summary>
    public LocalText Unit { get; init; }

    /// <summary>True when a mapping without it is of no use.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The largest value of an <see cref="SettingType.Integer"/>.</summary>
    public int Maximum { get; init; } = int.MaxValue;
}
