using Parkpress.Content.FrontMatter;
using Parkpress.Diagnostics;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Content.FrontMatter;

public sealed class FrontMatterLawTests
{
    [Fact]
    public void However_front_matter_is_damaged_every_finding_points_into_it() =>
        Law.Holds(Damage.Of(FrontMatterTexts.All), 6000, damaged =>
        {
            var text = new SourceText("content/news/index.md", damaged);
            var diagnostics = new DiagnosticBag();
            (RawFrontMatter fields, int bodyStart) = new FrontMatterReader(TimeSpan.FromHours(8), FrontMatterSample.OwnFields).Read(text, diagnostics);

            Assert.InRange(bodyStart, 0, damaged.Length);
            Assert.All(diagnostics.ToSorted(), finding => Damage.AssertWithin(finding, text));
            Assert.All(fields.Fields, value =>
            {
                Assert.Equal(value.Field.Name, damaged[value.NameSpan.Start..value.NameSpan.End].Trim('"', '\''));
                Assert.InRange(value.ValueSpan.Start, value.NameSpan.End, value.ValueSpan.End);
                Assert.InRange(value.ValueSpan.End, value.ValueSpan.Start, damaged.Length);
            });
        });

    [Fact]
    public void Some_damage_is_found_and_some_harms_nothing()
    {
        // The law above would hold of a reader that never finds anything, or of damage that leaves nothing to read.
        int found = 0;
        int read = 0;
        Law.Holds(Damage.Of(FrontMatterTexts.All), 500, damaged =>
        {
            var sample = new FrontMatterSample(damaged, "content/news/index.md");
            found += Math.Sign(sample.Findings.Length);
            read += Math.Sign(sample.Fields.Fields.Length);
        });

        Assert.InRange(found, 100, 499);
        Assert.InRange(read, 100, 500);
    }
}
