using BenchmarkDotNet.Attributes;
using ComplianceKit.Loading;

namespace ComplianceKit.Benchmarks;

/// <summary>A rulebook of 300 articles with 1,000 references under three overlays: from its files to the tree of the document, warm.</summary>
[MemoryDiagnoser]
public class RulebookBenchmarks
{
    private string folder = null!;
    private LoadResult loaded = null!;

    [GlobalSetup]
    public void Prepare()
    {
        folder = LargeRulebook.Write(articles: 300, references: 1000, layers: 3);
        loaded = ExampleVendor.Load(folder);
    }

    [GlobalCleanup]
    public void Clean() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public object Compose() => ExampleVendor.Compose(loaded, LargeRulebook.Document);
}
