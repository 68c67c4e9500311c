using BenchmarkDotNet.Running;
using ComplianceKit.Benchmarks;

// "rows WORKSPACE DOCUMENT FILE" writes the table of a document as JSON, so that other programs can set the same cells.
if (args is ["rows", var workspace, var document, var file])
{
    TableExport.Write(workspace, document, file);
    return;
}

// "workspace rules", "workspace levels" and "workspace all" write a workspace for measuring whole processes and say where.
if (args is ["workspace", var kind])
{
    Console.WriteLine(kind switch
    {
        "rules" => LargeRulebook.Write(articles: 300, references: 1000, layers: 3),
        "levels" => LargeCatalogs.Write(catalogs: 1, fans: [5, 4, 4, 3, 5], answers: 1200),
        _ => BuiltInCatalogs.Write(),
    });
    return;
}

// "memory" prints what a short and a long document keep in memory, stage by stage.
if (args is ["memory"])
{
    MemoryOfPages.Print();
    return;
}

// "memory text" does the same for a text of articles in one section.
if (args is ["memory", "text"])
{
    MemoryOfPages.PrintText();
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(TableExport).Assembly).Run(args);
