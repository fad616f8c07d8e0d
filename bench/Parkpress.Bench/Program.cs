using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;

// BenchmarkDotNet builds the library once more for itself: without analyzers, which take longer than all the rest, and with time for a small machine.
Job job = Job.Default.WithArguments([new MsBuildArgument("/p:RunAnalyzers=false")]).AsMutator();

// Results are kept by hand in docs/benchmarks.md; what BenchmarkDotNet writes beside them is of the moment.
IConfig config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(job)
    .AddDiagnoser(MemoryDiagnoser.Default)
    .WithBuildTimeout(TimeSpan.FromMinutes(10))
    .WithArtifactsPath(Path.Combine("artifacts", "bench"));
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
