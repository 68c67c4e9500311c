using BenchmarkDotNet.Attributes;
using ComplianceKit.Fonts.Discovery;
using ComplianceKit.Loading;
using ComplianceKit.Pdf;
using ComplianceKit.Typesetting;
using ComplianceKit.Xlsx;

namespace ComplianceKit.Benchmarks;

/// <summary>The four stages on the way of the data, warm, for the conformance sheet with 320 rows.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private LoadResult loaded = null!;
    private Documents.Tree.Document tree = null!;
    private FontBook fonts = null!;

    [GlobalSetup]
    public void Prepare()
    {
        loaded = ExampleVendor.Load(ExampleVendor.Folder);
        tree = ExampleVendor.Compose(loaded, ExampleVendor.Sheet);
        fonts = ExampleVendor.Fonts();
    }

    [Benchmark]
    public object LoadWorkspace() => ExampleVendor.Load(loaded.Workspace!.Folder);

    [Benchmark]
    public object Compose() => ExampleVendor.Compose(loaded, ExampleVendor.Sheet);

    [Benchmark]
    public object LayOut() => Typesetter.LayOut(tree, fonts);

    [Benchmark]
    public object Pdf() => new PdfWriter(fonts).Write(tree, new MemoryStream());

    [Benchmark]
    public object Xlsx() => new XlsxWriter(fonts).Write(tree, new MemoryStream());
}
