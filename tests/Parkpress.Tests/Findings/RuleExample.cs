using System.Collections.Concurrent;
using System.Text;
using Parkpress.Tests.Rules;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Findings;

/// <summary>The bad example of a rule: that of its page, else one made in code.</summary>
internal static class RuleExample
{
    // Several tests look at the same findings, and most of their time is the build.
    private static readonly ConcurrentDictionary<string, FindingsReport> Reports = [];

    /// <summary>What is found in the example of a rule.</summary>
    public static FindingsReport ReportOf(string code) => Reports.GetOrAdd(code, Make);

    private static FindingsReport Make(string code)
    {
        if (ExamplesInCode.ByRule.TryGetValue(code, out Func<FindingsReport>? make))
        {
            return make();
        }

        SiteFiles files = new([.. RulePage.Read(code).Bad.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.FileText)))]);
        using TinySite site = TinySite.Of(files);
        return FindingsReport.Of(site);
    }
}
