using Parkpress.Assets;
using Parkpress.Incremental;

namespace Parkpress.Tests.Assets;

public sealed class FingerprintedNameTests
{
    [Theory]
    [InlineData("site.css", "site.3f2a9c1d.css")]
    [InlineData("css/site.min.css", "css/site.min.3f2a9c1d.css")]
    [InlineData("图片/园区 全景.JPG", "图片/园区 全景.3f2a9c1d.JPG")]
    [InlineData("v1.2/LICENSE", "v1.2/LICENSE.3f2a9c1d")]
    [InlineData("a/.htaccess", "a/.htaccess.3f2a9c1d")]
    public void The_fingerprint_stands_before_the_last_extension(string path, string expected)
    {
        Assert.True(Fingerprint.TryParse("3f2a9c1d000000000000000000000000", out Fingerprint fingerprint));
        Assert.Equal(expected, FingerprintedName.Insert(path, fingerprint));
    }
}
