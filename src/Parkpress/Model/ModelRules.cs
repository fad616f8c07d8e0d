using Parkpress.Diagnostics;

namespace Parkpress.Model;

/// <summary>Rules about how pages hang together: PP4001 to PP4049.</summary>
internal static class ModelRules
{
    public static readonly Rule DuplicatePermalink = new("PP4001", "duplicate-permalink", Severity.Error,
        new("two pages have the same address", "两个页面的网址相同"));

    public static readonly Rule DuplicateAlias = new("PP4002", "duplicate-alias", Severity.Error,
        new("alias is already taken", "旧网址已被占用"));

    public static readonly Rule BrokenReference = new("PP4003", "broken-reference", Severity.Error,
        new("the page referred to does not exist", "引用的页面不存在"));

    public static readonly Rule UnsafeAddress = new("PP4004", "unsafe-address", Severity.Error,
        new("no address can be made from this name", "无法由该名称生成网址"));
}
