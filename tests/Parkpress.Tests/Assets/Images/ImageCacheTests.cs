using System.Collections.Immutable;
using Parkpress.Assets.Images;
using Parkpress.Incremental;

namespace Parkpress.Tests.Assets.Images;

public sealed class ImageCacheTests : IDisposable
{
    private static readonly Fingerprint s_key = Fingerprint.Of("key"u8);

    private readonly string _root = Path.Combine(Path.GetTempPath(), "parkpress-images-" + Path.GetRandomFileName());

    public void Dispose()
    {
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    [Fact]
    public void What_was_stored_is_found_by_the_next_run()
    {
        Assert.Null(new ImageCache(_root).TryGet(s_key));
        new ImageCache(_root).Store(s_key, "content"u8);
        Assert.Equal("content"u8.ToArray(), new ImageCache(_root).TryGet(s_key));
        Assert.Null(new ImageCache(_root).TryGet(Fingerprint.Of("other"u8)));
    }

    [Fact]
    public void An_entry_may_be_empty_and_may_be_replaced()
    {
        var cache = new ImageCache(_root);
        cache.Store(s_key, []);
        Assert.Equal((byte[])[], cache.TryGet(s_key));
        cache.Store(s_key, "new"u8);
        Assert.Equal("new"u8.ToArray(), cache.TryGet(s_key));
    }

    [Fact]
    public void A_damaged_entry_is_a_miss_and_goes_away()
    {
        var cache = new ImageCache(_root);
        cache.Store(s_key, "content"u8);
        string path = Assert.Single(Entries());
        byte[] sound = File.ReadAllBytes(path);
        for (int i = 0; i < sound.Length; i++)
        {
            byte[] flipped = [.. sound];
            flipped[i] ^= 0x40;
            AssertMiss(cache, path, flipped);
            AssertMiss(cache, path, sound[..i]);
        }

        AssertMiss(cache, path, [.. sound, 0]);
    }

    [Fact]
    public void Without_a_usable_folder_everything_is_a_miss()
    {
        File.WriteAllText(_root, "a file where the folder should be");
        var cache = new ImageCache(_root);
        cache.Store(s_key, "content"u8);
        Assert.Null(cache.TryGet(s_key));
        cache.Prune();
        File.Delete(_root);
    }

    [Fact]
    public void Several_runs_may_share_one_folder()
    {
        ImageCache[] caches = [new(_root), new(_root), new(_root)];
        Fingerprint[] keys = [.. Enumerable.Range(0, 20).Select(i => new FingerprintBuilder().Append(i).ToFingerprint())];
        int wrong = 0;
        Parallel.For(0, 3000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            int index = i * 7 % keys.Length;
            byte[] content = [.. Enumerable.Repeat((byte)index, 5000 + index)];
            caches[i % 3].Store(keys[index], content);
            byte[]? found = caches[(i + 1) % 3].TryGet(keys[index]);
            if (found is not null && !found.AsSpan().SequenceEqual(content))
            {
                Interlocked.Increment(ref wrong);
            }
        });
        Assert.Equal(0, wrong);
        Assert.All(keys, key => Assert.NotNull(caches[0].TryGet(key)));
        Assert.Equal(keys.Length, Entries().Length);
    }

    [Fact]
    public void Pruning_keeps_what_this_run_used()
    {
        Fingerprint old = Fingerprint.Of("old"u8);
        new ImageCache(_root).Store(old, "old"u8);
        new ImageCache(_root).Store(s_key, "kept"u8);
        string leftOver = Path.Combine(_root, "00", "x.tmp");
        string foreign = Path.Combine(_root, "README");
        Directory.CreateDirectory(Path.GetDirectoryName(leftOver)!);
        File.WriteAllText(leftOver, "");
        File.WriteAllText(foreign, "");

        var cache = new ImageCache(_root);
        Assert.NotNull(cache.TryGet(s_key));
        cache.Prune();
        Assert.NotNull(cache.TryGet(s_key));
        Assert.Null(cache.TryGet(old));
        Assert.False(File.Exists(leftOver));
        Assert.True(File.Exists(foreign));
    }

    [Fact]
    public void What_is_in_the_cache_is_not_encoded_again()
    {
        byte[] photo = TestImages.Encode(TestImages.Photo(400, 300), ImageFormat.Jpeg);
        Fingerprint source = Fingerprint.Of(photo);
        ImmutableArray<ImageVariant> variants = [new(100, 75, ImageFormat.WebP), new(200, 150, ImageFormat.WebP)];
        ImmutableArray<byte[]> first = CachedImageEncoder.EncodeAll(new ImageCache(_root), photo, source, variants, 80);
        Assert.Equal(ImageEncoder.EncodeAll(photo, variants, 80), first);

        // Only the cache can know the bytes now: the source is withheld.
        Assert.Equal(first, CachedImageEncoder.EncodeAll(new ImageCache(_root), default, source, variants, 80));
        Assert.Empty(CachedImageEncoder.EncodeAll(new ImageCache(_root), default, source, variants, 81));

        File.Delete(Entries()[0]);
        Assert.Equal(first, CachedImageEncoder.EncodeAll(new ImageCache(_root), photo, source, variants, 80));
    }

    [Fact]
    public void A_key_depends_on_all_that_the_bytes_depend_on()
    {
        Fingerprint source = Fingerprint.Of("a"u8);
        var variant = new ImageVariant(100, 50, ImageFormat.WebP);
        Fingerprint[] keys =
        [
            CachedImageEncoder.GetKey(source, variant, 80),
            CachedImageEncoder.GetKey(Fingerprint.Of("b"u8), variant, 80),
            CachedImageEncoder.GetKey(source, variant with { Width = 101 }, 80),
            CachedImageEncoder.GetKey(source, variant with { Height = 51 }, 80),
            CachedImageEncoder.GetKey(source, variant with { Format = ImageFormat.Jpeg }, 80),
            CachedImageEncoder.GetKey(source, variant, 81),
        ];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys[0], CachedImageEncoder.GetKey(source, variant, 80));
    }

    private static void AssertMiss(ImageCache cache, string path, byte[] damaged)
    {
        File.WriteAllBytes(path, damaged);
        Assert.Null(cache.TryGet(s_key));
        Assert.False(File.Exists(path));
    }

    private string[] Entries() => Directory.GetFiles(_root, "*", SearchOption.AllDirectories);
}
