using System.Collections.Frozen;
using Parkpress.Diagnostics;

namespace Parkpress.Tests.Diagnostics;

public sealed class DiagnosticBagTests
{
    private static readonly Rule s_first = new("PP2001", "first", Severity.Warning, LocalText.Same("first"));
    private static readonly Rule s_second = new("PP2002", "second", Severity.Error, LocalText.Same("second"));

    [Fact]
    public void Findings_are_sorted_by_file_place_and_code_and_kept_once()
    {
        var bag = new DiagnosticBag();
        bag.Report(s_second, new Label("b.md", new TextSpan(0, 1)), default);
        bag.Report(s_second, new Label("a.md", new TextSpan(5, 6)), default);
        bag.Report(s_first, new Label("a.md", new TextSpan(5, 6)), default);
        bag.Report(s_first, new Label("a.md", new TextSpan(5, 6)), default);
        bag.Report(s_second, new Label("a.md", new TextSpan(1, 2)), default);

        Assert.Equal(
            ["a.md:1 PP2002", "a.md:5 PP2001", "a.md:5 PP2002", "b.md:0 PP2002"],
            bag.ToSorted().Select(d => $"{d.Primary.Path}:{d.Primary.Span.Start} {d.Rule.Code}"));
    }

    [Fact]
    public void A_site_may_change_a_severity_or_switch_a_rule_off_also_for_forks()
    {
        var severities = new Dictionary<string, Severity> { ["PP2001"] = Severity.Error, ["PP2002"] = Severity.Off };
        DiagnosticBag bag = new DiagnosticBag(severities.ToFrozenDictionary()).Fork();

        bag.Report(s_second, new Label("a.md", default), default);
        Assert.Equal(0, bag.Count);
        Assert.False(bag.HasErrors);

        bag.Report(s_first, new Label("a.md", default), default);
        Assert.True(bag.HasErrors);
        Assert.Equal(Severity.Error, Assert.Single(bag.ToSorted()).Severity);
    }

    [Fact]
    public void A_merged_bag_brings_its_errors_along()
    {
        var bag = new DiagnosticBag();
        DiagnosticBag fork = bag.Fork();
        fork.Report(s_second, new Label("a.md", default), default, message: LocalText.Same("said otherwise"));
        bag.Merge(fork);

        Assert.True(bag.HasErrors);
        Assert.Equal("said otherwise", Assert.Single(bag.ToSorted()).Message.In(Language.Chinese));
    }
}
