using System.CommandLine;
using ComplianceKit.Catalogs;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Cli.Commands.Show;

/// <summary><c>compliancekit show catalog ID [DIR]</c>: what a catalog covers, how sure it is and what it lacks.</summary>
internal static class ShowCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var what = new Argument<string>("WHAT") { Description = CatalogWording.ShowWhat.In(language) };
        what.Allow(language, "catalog");
        var id = new Argument<string>("ID") { Description = CatalogWording.CatalogId.In(language) };
        var folder = BuildCommand.WorkspaceArgument(language);
        var items = new Option<bool>("--items") { Description = CatalogWording.ItemsOption.In(language) };
        var command = new Command("show", CatalogWording.Show.In(language)) { what, id, folder, items };
        command.SetAction(result => Run(result.GetValue(id)!, result.GetValue(folder)!, result.GetValue(items), context(result)));
        return command;
    }

    private static int Run(string id, string folder, bool withItems, CommandContext context)
    {
        var diagnostics = new DiagnosticBag();
        var workspace = new SourceFiles(context.Environment.Resolve(folder));
        var library = new CatalogLibrary(new SourceFiles(context.Environment.ProgramFolder), workspace);
        var catalog = library.Load(id, SourceSpan.Nowhere, diagnostics);
        if (catalog is not null)
        {
            Header(catalog, context);
            if (withItems)
            {
                Items(catalog, context);
            }
        }

        Findings.Print(diagnostics.ToImmutable(), workspace, context);
        return diagnostics.HasErrors ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Header(Catalog catalog, CommandContext context)
    {
        var (output, language) = (context.Results, context.Language);
        output.WriteLine($"{catalog.Id}  {catalog.Title}{(catalog.Edition is null ? string.Empty : $" {catalog.Edition}")}");
        var published = catalog.Published is null ? string.Empty : language == Language.Japanese ? $"（{catalog.Published}）" : $" ({catalog.Published})";
        Line(CatalogWording.Publisher, string.Join(language == Language.Japanese ? "、" : ", ", catalog.Publishers) + published);
        Line(CatalogWording.Status, catalog.Status);
        Line(CatalogWording.Source, catalog.SourcePlace);
        Line(CatalogWording.Official, catalog.SourceAddress);
        Line(CatalogWording.Covers, catalog.Covers);
        Line(CatalogWording.Items, Counts(catalog.Items).In(language));
        foreach (var part in catalog.Parts)
        {
            var within = catalog.Items.Where(placed => placed.Path[0] == part).ToList();
            output.WriteLine($"  {(part.Label.StartsWith(part.Id, StringComparison.Ordinal) ? part.Label : $"{part.Id}  {part.Label}")}  {Counts(within).In(language)}");
        }

        Lines(CatalogWording.KnownGaps, catalog.KnownGaps);
        Lines(CatalogWording.Profiles, catalog.Profiles.Select(static profile => $"{profile.Id}  {profile.Title}"));
        Lines(CatalogWording.Notes, catalog.Notes);

        void Line(LocalizedText label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                output.WriteLine(Labelled(label, language) + value);
            }
        }

        void Lines(LocalizedText label, IEnumerable<string> values)
        {
            var all = values.ToList();
            if (all.Count > 0)
            {
                output.WriteLine(Labelled(label, language).TrimEnd());
                all.ForEach(value => output.WriteLine($"  - {value}"));
            }
        }
    }

    private static string Labelled(LocalizedText label, Language language) => label.In(language) + (language == Language.Japanese ? "：" : ": ");

    private static LocalizedText Counts(IReadOnlyCollection<PlacedItem> items)
    {
        var full = items.Count(static placed => placed.Item.Verification == Verification.Full);
        var partial = items.Count(static placed => placed.Item.Verification == Verification.Partial);
        return CatalogWording.ItemCounts(items.Count, full, partial, items.Count - full - partial);
    }

    private static void Items(Catalog catalog, CommandContext context)
    {
        var rows = catalog.Items.Select(placed => new[]
        {
            placed.Item.Id, placed.Item.Number, CatalogWording.Of(placed.Item.Verification).In(context.Language), ItemTitle.TopicOf(placed.Item),
        });
        context.Results.WriteLine();
        TextTable.Write([.. rows], context.Results);
    }
}
