using BenchmarkDotNet.Attributes;
using ComplianceKit.Coverage;
using ComplianceKit.Loading;

namespace ComplianceKit.Benchmarks;

/// <summary>
/// Catalogs of a user's own, warm: coverage of five catalogs with 2,000 answers, which travel along crosswalks to items without one; and
/// a catalog of 1,200 items in five levels, loaded and checked.
/// </summary>
[MemoryDiagnoser]
public class CatalogBenchmarks
{
    private string five = null!;
    private string deep = null!;
    private LoadResult loaded = null!;

    [GlobalSetup]
    public void Prepare()
    {
        five = LargeCatalogs.Write(catalogs: 5, fans: [10, 10, 10], answers: 2000);
        deep = LargeCatalogs.Write(catalogs: 1, fans: [5, 4, 4, 3, 5], answers: 1200);
        loaded = ExampleVendor.Load(five);
    }

    [GlobalCleanup]
    public void Clean()
    {
        Directory.Delete(five, recursive: true);
        Directory.Delete(deep, recursive: true);
    }

    [Benchmark]
    public object Coverage() => CoverageReport.Of(loaded.Workspace!, CoverageGrouping.Chapter);

    [Benchmark]
    public object LoadFiveCatalogs() => ExampleVendor.Load(five);

    [Benchmark]
    public object LoadFiveLevels() => ExampleVendor.Load(deep);
}
