# docker build -t parkpress . && docker run --rm -v "$PWD:/site" --user "$(id -u):$(id -g)" parkpress build
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY src src
COPY templates templates
COPY docs/rules docs/rules
RUN dotnet publish src/Parkpress.Cli -c Release -p:PublishProfile=archive -p:RunAnalyzers=false --use-current-runtime -o /out

# What .NET itself needs, and nothing else; the program carries its runtime.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
COPY --from=build /out/parkpress /usr/local/bin/parkpress
# Where the picture library is unpacked, for whatever user.
ENV DOTNET_BUNDLE_EXTRACT_BASE_DIR=/tmp/parkpress HOME=/tmp
USER app
WORKDIR /site
EXPOSE 8000
ENTRYPOINT ["parkpress"]
CMD ["--help"]
