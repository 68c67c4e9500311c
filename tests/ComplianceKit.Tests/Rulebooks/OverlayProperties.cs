using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Overlays;
using ComplianceKit.Rulebooks.Preparation;
using ComplianceKit.Rulebooks.Printing;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>What holds for every rulebook under every overlay, in every style of numbering.</summary>
public sealed partial class OverlayProperties
{
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(120).WithReplay(20261121, 11);

    public static TheoryData<string> Styles => ["articles", "full-width", "kanji", "manual"];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_reference_leads_to_what_its_id_names_or_is_an_error(string style) =>
        Prop.ForAll<int[], int[]>((text, changes) => LeadHomeOrAreReported(Made(style, text, changes))).Check(Config);

    [Theory]
    [MemberData(nameof(Styles))]
    public void Numbers_have_no_gaps_under_an_overlay(string style) =>
        Prop.ForAll<int[], int[]>((text, changes) => Gapless(Made(style, text, changes))).Check(Config);

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_comparison_finds_exactly_what_the_overlay_does(string style) =>
        Prop.ForAll<int[], int[]>((text, changes) =>
        {
            var made = Made(style, text, changes);
            var rows = RulebookComparison.Compare(made.Old, made.Now).Rows;
            IEnumerable<string> Of(UnitChange kind) => rows.Where(row => row.Kind == kind).Select(static row => row.Id);

            // A reference printed with another number changes the words of an article that no layer touched; nothing else may.
            var touched = rows.Where(static row => row is { Old: { } old, Now: { } now } && WithoutNumbers(old) != WithoutNumbers(now)).Select(static row => row.Id);
            return made.Overlay.Added.SetEquals(Of(UnitChange.Added)) && made.Overlay.Removed.SetEquals(Of(UnitChange.Deleted)) && made.Overlay.Changed.SetEquals(touched);
        }).Check(Config);

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_rulebook_under_an_overlay_compared_with_itself_has_no_changes(string style) =>
        Prop.ForAll<int[], int[]>((text, changes) =>
            !RulebookComparison.Compare(Made(style, text, changes).Now, Made(style, text, changes).Now).Changes.Any()).Check(Config);

    private static bool LeadHomeOrAreReported(Overlaid made)
    {
        var reader = Reader(made);
        var broken = 0;
        foreach (var place in reader.Places)
        {
            foreach (Match match in Link().Matches(place.Words))
            {
                var id = match.Groups["id"].Value;
                if (made.Now.Index.Find(id) is not { } target || target.Node.Layer.Length > 0)
                {
                    broken++;
                }
                else if (reader.Follow(match.Groups["words"].Value, place)?.Contains($"〔{id}〕", StringComparison.Ordinal) != true)
                {
                    return false;
                }
            }
        }

        var errors = made.Diagnostics.ToImmutable().Count(static d => d.Severity == Severity.Error);

        // A place that was named by its position in an article that moved is refused although it still says the same.
        return reader.Places.Count > 0 && (broken > 0 ? errors > 0 : errors == 0 || made.Overlay.Moved.Count > 0);
    }

    private static PrintedReader Reader(Overlaid made) =>
        new(made.Now.Rulebook.Numbering.Name == "manual" ? ManualPrint.InArticles(Printed(made.Now)) : Arabic(Printed(made.Now)));

    private static bool Gapless(Overlaid made)
    {
        var reader = Reader(made);
        var mains = reader.Articles.Select(static article => int.Parse(MainNumber().Match(article).Value, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();
        var branches = reader.Articles.Where(static article => article.Contains('の', StringComparison.Ordinal)).GroupBy(static article => article[..article.IndexOf('の', StringComparison.Ordinal)])
            .All(static group => group.Select(static article => int.Parse(article[(article.LastIndexOf('の') + 1)..], System.Globalization.CultureInfo.InvariantCulture)).SequenceEqual(Enumerable.Range(2, group.Count())));
        var items = reader.Places.GroupBy(static place => (place.Article, place.Paragraph)).All(static group => group.Select(static place => place.Item).SequenceEqual(Enumerable.Range(0, group.Count())));
        return mains.SequenceEqual(Enumerable.Range(1, mains.Count)) && branches && items;
    }

    // The reader knows one way to write numbers, so that a page is first copied into it. The words between the numbers hold none.
    private static string Arabic(string printed) => string.Join('\n', printed.Split('\n').Select(static line =>
    {
        var half = KanjiNumber().Replace(line, static match => Value(match.Value));
        half = FullWidth().Replace(half, static match => match.Groups[1].Value + string.Concat(match.Groups[2].Value.Select(static digit => (char)(digit - '０' + '0'))) + match.Groups[3].Value);
        return LooseItem().Replace(FullItem().Replace(half, static match => $"({string.Concat(match.Groups[1].Value.Select(static digit => (char)(digit - '０' + '0')))}) "), static match => $"({Value(match.Groups[1].Value)}) ");
    }));

    private static string Value(string kanji)
    {
        const string Digits = "〇一二三四五六七八九";
        var ten = kanji.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return string.Concat(kanji.Select(static digit => Digits.IndexOf(digit, StringComparison.Ordinal)));
        }

        var (tens, ones) = (ten == 0 ? 1 : Digits.IndexOf(kanji[ten - 1], StringComparison.Ordinal), ten + 1 < kanji.Length ? Digits.IndexOf(kanji[ten + 1], StringComparison.Ordinal) : 0);
        return ((tens * 10) + ones).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static Overlaid Made(string style, int[] text, int[] changes)
    {
        var diagnostics = new DiagnosticBag();
        var files = new SourceFiles(Scratch.ProgramFolder);
        var numbering = new NumberingStyleReader(files, files, diagnostics).Read(style, SourceSpan.StartOf("test"))!;
        var below = new Rulebook("sample", "見本", string.Empty, numbering, RulebookTextReader.Read("rules.md", RandomRulebooks.Text(text), string.Empty, diagnostics), SourceSpan.StartOf("rules.md"));
        var overlay = RandomOverlay.Over(below, changes, diagnostics);
        var now = OverlayApplication.Apply(below, overlay.Overlay, diagnostics).Rulebook;
        return new Overlaid(RulebookPreparation.Prepare(below, static _ => null, new DiagnosticBag()), RulebookPreparation.Prepare(now, static _ => null, diagnostics), overlay, diagnostics);
    }

    private static string Printed(PreparedRulebook prepared)
    {
        var markdown = new RulebookPrinter(prepared, static (text, _) => text).Body();
        var numbering = MarkdownSettings.Default.Numbering with { Items = prepared.Rulebook.Numbering.Items };
        var sections = MarkdownReader.Read(markdown, MarkdownSettings.Default with { Numbering = numbering }, new DiagnosticBag());
        return PrintedLines.Of(new Document(new DocumentProperties("見本", "ja", DateTimeOffset.UnixEpoch), StyleSheet.Empty, sections));
    }

    private static string WithoutNumbers(RuleUnit unit) => string.Join('\n', unit.Lines.Select(static line => Link().Replace(line.Words, "《${id}》")));

    private sealed record Overlaid(PreparedRulebook Old, PreparedRulebook Now, RandomOverlay Overlay, DiagnosticBag Diagnostics);

    [GeneratedRegex("《(?<id>[^》]+)》(?<words>[^〕]*)〕", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex MainNumber();

    [GeneratedRegex("(?<=第)[一二三四五六七八九十]+(?=[条項号])|(?<=条(?:の[0-9]+)*の)[一二三四五六七八九十]+")]
    private static partial Regex KanjiNumber();

    [GeneratedRegex("(第|の)([０-９]+)([条項号]?)")]
    private static partial Regex FullWidth();

    [GeneratedRegex("^（([０-９]+)） ")]
    private static partial Regex FullItem();

    [GeneratedRegex("^([一二三四五六七八九十]+) ")]
    private static partial Regex LooseItem();
}
