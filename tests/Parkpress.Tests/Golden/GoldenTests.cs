namespace Parkpress.Tests.Golden;

/// <summary>The whole output of small sites, byte for byte. See <see cref="Acceptance"/> for how new output is accepted.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Sites => [.. GoldenSite.Names];

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_golden_site_builds_to_what_was_accepted(string name)
    {
        var site = new GoldenSite(name);
        SortedDictionary<string, byte[]> expected = site.ReadExpected();
        SortedDictionary<string, byte[]> actual = site.Build();
        string[] differences =
        [
            .. expected.Keys.Except(actual.Keys).Select(path => $"{path}: is no longer made"),
            .. actual.Keys.Except(expected.Keys).Select(path => $"{path}: is new"),
            .. expected.Keys.Intersect(actual.Keys)
                .Where(path => !site.IsSame(path, expected[path], actual[path]))
                .Select(path => TextDifference.Describe(path, expected[path], actual[path])),
        ];
        if (Acceptance.IsAsked && differences.Length > 0)
        {
            site.Accept(actual);
            Acceptance.Fail($"tests/golden/{name}");
        }

        Assert.True(differences.Length == 0, $"tests/golden/{name}:\n{string.Join('\n', differences)}\n{Acceptance.Hint}");
    }

    [Theory]
    [InlineData("minimal")]
    [InlineData("mistakes")]
    [InlineData("park")]
    public void A_golden_site_is_there(string name) => Assert.Contains(name, GoldenSite.Names);

    [Fact]
    public void A_site_with_mistakes_publishes_nothing() =>
        Assert.Equal(["diagnostics.txt"], new GoldenSite("mistakes").Build().Keys);
}
