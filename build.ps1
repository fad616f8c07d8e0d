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
serve   does not exist yet: says so, and what to use meanwhile

.EXAMPLE
./build.ps1

.EXAMPLE
./build.ps1 test
#>
param(
    [ValidateSet('build', 'test', 'clean', 'serve')]
    [string] $Target = 'build'
)

$ErrorActionPreference = 'Stop'

if ($Target -eq 'serve') {
    'parkpress serve does not exist yet. Build the site, then point any static web server at the folder public.'
    exit 1
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
    }

    exit $LASTEXITCODE
}
finally {
    Pop-Location
}
