using System.CommandLine;
using ComplianceKit.Catalogs;
using ComplianceKit.Cli.Commands.Build;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions;

namespace ComplianceKit.Cli.Commands.Catalogs;

/// <summary><c>compliancekit catalog compare A B [DIR]</c>: what another edition means, for the answers of a workspace where there is one.</summary>
internal static class CompareCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var first = new Argument<string>("A") { Description = CatalogWording.OldCatalog.In(language) };
        var second = new Argument<string>("B") { Description = CatalogWording.NewCatalog.In(language) };
        var folder = BuildCommand.WorkspaceArgument(language);
        var command = new Command("compare", CatalogWording.Compare.In(language)) { first, second, folder };
        command.SetAction(result => Run(result.GetValue(first)!, result.GetValue(second)!, result.GetValue(folder)!, context(result)));
        return command;
    }

    private static int Run(string first, string second, string folder, CommandContext context)
    {
        var set = CatalogSet.Load(folder, [first, second], needsWorkspace: false, context);
        Findings.Print(set.Diagnostics, set.Loaded.Files, context);
        if (set.Named.Length < 2)
        {
            return ExitCode.Findings;
        }

        var between = set.Crosswalks
            .Where(crosswalk => (crosswalk.Source == first && crosswalk.Target == second) || (crosswalk.Source == second && crosswalk.Target == first))
            .ToList();
        if (between.Count == 0)
        {
            context.Complain(CatalogWording.NoCrosswalk(first, second));
            return ExitCode.Findings;
        }

        var compared = CatalogComparison.Of(set.Named[0].Whole, set.Named[1].Whole, between);
        foreach (var kind in Enum.GetValues<ComparisonClass>())
        {
            Print(kind, [.. compared.Where(item => item.Class == kind)], set, context);
        }

        var gaps = between.SelectMany(static crosswalk => crosswalk.KnownGaps).ToList();
        gaps.ForEach(gap => context.Results.WriteLine($"※ {gap}"));
        return set.Diagnostics.Any(static d => d.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Done;
    }

    private static void Print(ComparisonClass kind, List<ComparedItem> items, CatalogSet set, CommandContext context)
    {
        var output = context.Results;
        output.WriteLine(CatalogWording.Of(kind, items.Count).In(context.Language));
        foreach (var item in items)
        {
            var reference = $"{set.Named[kind == ComparisonClass.New ? 1 : 0].Id}/{item.Item.Item.Id}";
            var answered = set.Loaded.Workspace?.Responses.ByItem.ContainsKey(reference) == true ? " " + CatalogWording.Answered.In(context.Language) : string.Empty;
            output.WriteLine($"  {item.Item.Item.Id}  {TitleOf(item.Item.Item)}{answered}");
            foreach (var hop in item.Counterparts)
            {
                var id = hop.To[(hop.To.IndexOf('/', StringComparison.Ordinal) + 1)..];
                var title = set.Named[1].Whole.Find(id) is { Item.Topic: "" } counterpart ? $"  {TitleOf(counterpart.Item)}" : string.Empty;
                output.WriteLine($"    → {id}{title}  {CatalogWording.Of(hop.Relation).In(context.Language)}{(context.Language == Language.Japanese ? "：" : ": ")}{hop.Rationale}");
            }
        }

        output.WriteLine();
    }

    // Ids say what guidelines number; those that an import has given say nothing to a reader.
    private static string TitleOf(ControlItem item) => item.Topic.Length > 0 ? item.Topic : ItemTitle.Of(item);
}
