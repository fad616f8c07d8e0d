using System.Text;
using Parkpress.Tests.TinySites;

namespace Parkpress.Tests.Mutations;

public sealed class MutationTests
{
    [Fact]
    public void A_mutation_is_the_same_for_the_same_seed_and_nearly_always_changes_something()
    {
        byte[] file = Encoding.UTF8.GetBytes("---\ntitle: 题\n---\n第一段。\n\n第二段，Ａ。\n");

        Assert.All(Enumerable.Range(0, 200), seed => Assert.Equal(new Mutation(seed).Of(file), new Mutation(seed).Of(file)));
        Assert.InRange(Enumerable.Range(0, 200).Count(seed => !new Mutation(seed).Of(file).SequenceEqual(file)), 190, 200);
        Assert.InRange(Enumerable.Range(0, 200).Select(seed => Convert.ToHexString(new Mutation(seed).Of(file))).Distinct().Count(), 180, 200);
    }
}
