using System.Security.Cryptography;
using System.Text;

namespace Parkpress.Tests.Content.Markdown.Standards;

/// <summary>
/// The text of a foreign specification. Its licence is share-alike, so no copy lies in this repository: it is read from the
/// file that an environment variable names, from a copy beside the tests, or fetched.
/// </summary>
/// <param name="Name">Name of the copy.</param>
/// <param name="Variable">Environment variable with the path of the file.</param>
/// <param name="Address">Where the file is fetched from.</param>
/// <param name="Package">Package of npm that holds it as <c>spec.txt</c>; null for none.</param>
/// <param name="Sha256">What the file's bytes must hash to: the tests know exactly one version of it.</param>
internal sealed record StandardText(string Name, string Variable, string Address, string? Package, string Sha256)
{
    public static StandardText CommonMark { get; } = new(
        "commonmark",
        "PARKPRESS_COMMONMARK_SPEC",
        "https://raw.githubusercontent.com/commonmark/commonmark-spec/9103e341a973013013bb1a80e13567007c5cef6f/spec.txt",
        "commonmark-spec@0.31.2",
        "257c41ad946f7a1414a499aca402a1aa8fdac3678532266611348c1cf54f4b80");

    public static StandardText GitHub { get; } = new(
        "gfm",
        "PARKPRESS_GFM_SPEC",
        "https://raw.githubusercontent.com/github/cmark-gfm/85d895289c5ab67f988ca659493a64abb5fec7b4/test/spec.txt",
        Package: null,
        "6112292d752fe6d2a4a11d328bc065ca7a6e31616b10001d454d6a4235b4bc56");

    private string Copy => Path.Combine(AppContext.BaseDirectory, "standards", Name + ".txt");

    /// <summary>All examples, in order; the test is skipped when the text cannot be had.</summary>
    public async Task<IReadOnlyList<StandardExample>> ReadExamplesAsync(CancellationToken cancel) =>
        StandardFile.Parse(Encoding.UTF8.GetString(await FindAsync(cancel)));

    private async Task<byte[]> FindAsync(CancellationToken cancel)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } path)
        {
            byte[] given = await File.ReadAllBytesAsync(path, cancel);
            Assert.True(IsRight(given), $"{Variable}: `{path}` is another version of the specification, its SHA-256 is not {Sha256}");
            return given;
        }

        if (File.Exists(Copy) && await File.ReadAllBytesAsync(Copy, cancel) is { } copy && IsRight(copy))
        {
            return copy;
        }

        byte[]? fetched = await StandardFetch.ByAddressAsync(Address, cancel);
        if (!IsRight(fetched) && Package is not null)
        {
            fetched = await StandardFetch.ByNpmAsync(Package, cancel);
        }

        if (!IsRight(fetched))
        {
            Assert.Skip($"the text of the specification cannot be had; set {Variable} to a file with SHA-256 {Sha256}");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Copy)!);
        await File.WriteAllBytesAsync(Copy, fetched!, cancel);
        return fetched!;
    }

    private bool IsRight(byte[]? bytes) =>
        bytes is not null && Convert.ToHexStringLower(SHA256.HashData(bytes)) == Sha256;
}
