using BenchmarkDotNet.Running;
using ComplianceKit.Benchmarks;

// "rows WORKSPACE DOCUMENT FILE" writes the table of a document as JSON, so that other programs can set the same cells.
if (args is ["rows", var workspace, var document, var file])
{
    TableExport.Write(workspace, document, file);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(TableExport).Assembly).Run(args);
