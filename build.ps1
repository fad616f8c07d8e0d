<#
.SYNOPSIS
Builds the sample site, runs the tests or cleans up: the commands of README.md under one name.

.DESCRIPTION
Runs in PowerShell 7 and in Windows PowerShell 5.1. The .NET SDK 10 is all it needs.
The exit code is that of the command it ran.

.PARAMETER Target
build   builds the site of this folder into public (the default)
test    runs all tests
clean   removes the built site and its cache
serve   shows the sample site in the browser, and every change to it
package builds the tool for `dotnet tool install` and archives for machines without .NET, into artifacts

.EXAMPLE
./build.ps1

.EXAMPLE
./build.ps1 test
#>
param(
    [ValidateSet('build', 'test', 'clean', 'serve', 'package')]
    [string] $Target = 'build'
)

$ErrorActionPreference = 'Stop'

# The tool, then one program for each system; the first failure ends it.
function Build-Packages {
    dotnet pack src/Parkpress.Cli -c Release -p:PublishProfile=tool -o artifacts/packages
    foreach ($system in 'linux-x64', 'linux-arm64', 'win-x64', 'osx-arm64') {
        if ($LASTEXITCODE -ne 0) { return }
        dotnet publish src/Parkpress.Cli -c Release -p:PublishProfile=archive -r $system -o "artifacts/$system"
        if ($LASTEXITCODE -ne 0) { return }
        # Every system that .NET runs on has tar, and it keeps the mark of a program.
        Copy-Item README.md, README.zh-CN.md, THIRD-PARTY-NOTICES.md "artifacts/$system"
        tar -czf "artifacts/parkpress-$system.tar.gz" -C "artifacts/$system" .
    }
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine('dotnet is not on the PATH. Install the .NET SDK 10, then run this script again.')
    exit 2
}

# dotnet reads global.json from the folder it is started in.
Push-Location $PSScriptRoot
try {
    switch ($Target) {
        'build' { dotnet run --project src/Parkpress.Cli -c Release -- build }
        'test' { dotnet test -c Release }
        'clean' { dotnet run --project src/Parkpress.Cli -c Release -- clean }
        'serve' { dotnet run --project src/Parkpress.Cli -c Release -- serve --open }
        'package' { Build-Packages }
    }

    exit $LASTEXITCODE
}
finally {
    Pop-Location
}
