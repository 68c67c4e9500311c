using System.Globalization;
using System.Runtime.CompilerServices;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Inlines;
using ComplianceKit.Pdf;
using ComplianceKit.Typesetting;
using ComplianceKit.Typesetting.Frames;

namespace ComplianceKit.Benchmarks;

/// <summary>What a long document keeps in memory stage by stage, per page: the workspace, its tree, its pages, and the most while a PDF of it is written.</summary>
internal static class MemoryOfPages
{
    /// <summary>Prints the figures of a sheet of some hundred and of one of over a thousand pages, and the growth from one to the other.</summary>
    public static void Print()
    {
        var small = Measure([5, 4, 5, 5, 5]);
        var large = Measure([5, 5, 10, 10, 10]);
        Console.WriteLine("| | pages | workspace, MB | tree, MB | most while laid out, MB | laid out, MB | most while written, MB |\n|---|---:|---:|---:|---:|---:|---:|");
        Console.WriteLine(Line("short", small, 1d / (1 << 20)));
        Console.WriteLine(Line("long", large, 1d / (1 << 20)));
        var pages = large.Pages - small.Pages;
        Console.WriteLine(Line("KB per further page", new Kept(pages, large.Workspace - small.Workspace, large.Tree - small.Tree, large.MostLaidOut - small.MostLaidOut, large.LaidOut - small.LaidOut, large.Most - small.Most), 1d / 1024 / pages));
    }

    /// <summary>Prints the most that is in use beside the tree while a text of articles in one section is laid out and written.</summary>
    public static void PrintText()
    {
        var (small, large) = (MeasureText(2_000), MeasureText(20_000));
        Console.WriteLine("| | pages | tree, MB | most while written, MB |\n|---|---:|---:|---:|");
        foreach (var (name, kept, unit) in new[] { ("short", small, 1d / (1 << 20)), ("long", large, 1d / (1 << 20)), ("KB per further page", new KeptText(1, large.Tree - small.Tree, large.Most - small.Most), 1d / 1024 / (large.Pages - small.Pages)) })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {kept.Pages} | {kept.Tree * unit:F1} | {kept.Most * unit:F1} |"));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static KeptText MeasureText(int articles)
    {
        var folder = LargeCatalogs.Write(1, [5, 5, 5, 5, 5], 10);
        try
        {
            var fonts = ExampleVendor.Fonts();
            var sheet = ExampleVendor.Compose(ExampleVendor.Load(folder), LargeCatalogs.Document);
            var before = Now();
            var words = string.Concat(Enumerable.Repeat("管理者は、利用者の識別及び認証の手順を定め、その記録を三年の間、保存しなければならない。", 4));
            var blocks = Enumerable.Range(1, articles).SelectMany(number => new Block[]
            {
                new Heading(2, [new Text("識別及び認証")]) { Number = string.Create(CultureInfo.InvariantCulture, $"第{number}条"), InContents = false },
                new Paragraph([new Text(string.Create(CultureInfo.InvariantCulture, $"{number} {words}"))]),
                new Paragraph([new Text(string.Create(CultureInfo.InvariantCulture, $"{number} {words}"))]) { Marker = "２" },
            });
            var text = sheet with { Sections = [new Section(sheet.Sections[^1].Page, [.. blocks])] };
            sheet = null;
            var tree = Now() - before;
            var most = MostWhile(() => new PdfWriter(fonts).Write(text, Stream.Null)) - before - tree;
            GC.KeepAlive(text);
            var pages = Typesetter.LayOut(text, fonts).Pages.Count;
            return new KeptText(pages, tree, most);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private sealed record KeptText(int Pages, long Tree, long Most);

    private static string Line(string name, Kept kept, double unit) => string.Create(
        CultureInfo.InvariantCulture, $"| {name} | {kept.Pages} | {kept.Workspace * unit:F1} | {kept.Tree * unit:F1} | {kept.MostLaidOut * unit:F1} | {kept.LaidOut * unit:F1} | {kept.Most * unit:F1} |");

    // Optimised at once: otherwise what a local held stays in use to the end of the method.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Kept Measure(int[] fans)
    {
        var folder = LargeCatalogs.Write(1, fans, fans.Aggregate(1, static (product, fan) => product * fan));
        try
        {
            var before = Now();
            var loaded = ExampleVendor.Load(folder);
            var workspace = Now() - before;
            var tree = ExampleVendor.Compose(loaded, LargeCatalogs.Document);
            GC.KeepAlive(loaded);
            loaded = null;
            var ofTree = Now() - before;
            var fonts = ExampleVendor.Fonts();
            LaidOutDocument? pages = null;
            var mostLaidOut = MostWhile(() => pages = Typesetter.LayOut(tree, fonts)) - before - ofTree;
            var (count, laidOut) = (pages!.Pages.Count, Now() - before - ofTree);
            GC.KeepAlive(pages);
            pages = null;
            var most = MostWhile(() => new PdfWriter(fonts).Write(tree, Stream.Null)) - before - ofTree;
            GC.KeepAlive(tree);
            return new Kept(count, workspace, ofTree, mostLaidOut, laidOut, most);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Now() => GC.GetTotalMemory(forceFullCollection: true);

    /// <summary>The most that is in use at the collections while something is done.</summary>
    private static long MostWhile(Action work)
    {
        var most = Now();
        using var done = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            while (!done.Wait(50))
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        });
        watch.Start();
        work();
        done.Set();
        watch.Join();
        return most;
    }

    private sealed record Kept(int Pages, long Workspace, long Tree, long MostLaidOut, long LaidOut, long Most);
}
