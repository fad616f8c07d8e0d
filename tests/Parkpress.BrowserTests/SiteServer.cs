using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Parkpress.BrowserTests;

/// <summary>Serves a built site as a strict host would: compressed, with byte ranges, its own 404 page, and a policy that lets nothing run but files of the site.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    /// <summary>What every page must live under.</summary>
    public const string Policy = "default-src 'self'";

    private readonly WebApplication _host;

    private SiteServer(WebApplication host) => _host = host;

    /// <summary>Where it listens, without a final slash.</summary>
    public string Address => _host.Urls.First();

    public static async Task<SiteServer> StartAsync(string folder)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        builder.Services.AddResponseCompression(options => options.MimeTypes = ResponseCompressionDefaults.MimeTypes.Append("image/svg+xml"));
        WebApplication host = builder.Build();
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".bin"] = "application/octet-stream";
        types.Mappings[".url"] = "application/octet-stream";
        var files = new PhysicalFileProvider(folder);
        host.Use(async (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            await next();
        });
        // Pieces of files stay as they are: a compressed piece is none.
        host.UseWhen(context => context.Request.Headers.Range.Count == 0, branch => branch.UseResponseCompression());
        host.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        host.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types });
        host.Run(async context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(Path.Combine(folder, "404.html"));
        });
        await host.StartAsync();
        return new SiteServer(host);
    }

    public async ValueTask DisposeAsync() => await _host.DisposeAsync();
}
