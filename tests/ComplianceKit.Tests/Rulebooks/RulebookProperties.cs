using System.Globalization;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Markdown;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Loading.Rulebooks;
using ComplianceKit.Rulebooks.Amending;
using ComplianceKit.Rulebooks.Comparison;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Overlays;
using ComplianceKit.Rulebooks.Preparation;
using ComplianceKit.Rulebooks.Printing;
using FsCheck;
using FsCheck.Fluent;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>What holds for every rulebook: a wrong number of an article is the worst that could be printed.</summary>
public sealed partial class RulebookProperties
{
    /// <summary>One style with its own numbers for everything, and one in which paragraphs have none and articles restart.</summary>
    public static TheoryData<string> Styles => ["articles", "manual"];

    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(20261121, 7);

    [Theory]
    [MemberData(nameof(Styles))]
    public void Every_printed_reference_leads_to_the_words_that_its_id_names(string style) =>
        Prop.ForAll<int[]>(seed => AllLeadHome(Prepared(style, RandomRulebooks.Text(seed)))).Check(Config);

    [Theory]
    [MemberData(nameof(Styles))]
    public void References_still_lead_home_after_articles_were_inserted(string style) =>
        Prop.ForAll<int[], byte>((seed, where) => AllLeadHome(Overlaid(style, RandomRulebooks.Text(seed), where).Now)).Check(Config);

    [Theory]
    [MemberData(nameof(Styles))]
    public void Numbers_have_no_gaps(string style) =>
        Prop.ForAll<int[]>(seed =>
        {
            var reader = Reader(Prepared(style, RandomRulebooks.Text(seed)));
            var mains = reader.Articles.Select(static article => int.Parse(MainNumber().Match(article).Value, CultureInfo.InvariantCulture)).Distinct();
            var items = reader.Places.GroupBy(static place => (place.Article, place.Paragraph)).All(static group => group.Select(static place => place.Item).SequenceEqual(Enumerable.Range(0, group.Count())));
            return mains.SequenceEqual(Enumerable.Range(1, mains.Count())) && items;
        }).Check(Config);

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_rulebook_compared_with_itself_has_no_changes(string style) =>
        Prop.ForAll<int[]>(seed => !RulebookComparison.Compare(Prepared(style, RandomRulebooks.Text(seed)), Prepared(style, RandomRulebooks.Text(seed))).Changes.Any()).Check(Config);

    [Theory]
    [MemberData(nameof(Styles))]
    public void An_inserted_article_is_all_that_a_comparison_finds_besides_numbers(string style) =>
        Prop.ForAll<int[], byte>((seed, where) =>
        {
            var (old, now) = Overlaid(style, RandomRulebooks.Text(seed), where);
            var comparison = RulebookComparison.Compare(old, now);
            var added = comparison.Rows.Where(static row => row.Kind == UnitChange.Added).Select(static row => row.Id);
            var others = comparison.Rows.Where(static row => row.Old is not null && row.Now is not null);
            return added.SequenceEqual(["inserted"]) && others.All(static row => WithoutNumbers(row.Old!) == WithoutNumbers(row.Now!));
        }).Check(Config);

    [Fact]
    public void Amending_sentences_are_made_for_insertions_and_lead_to_the_new_state() =>
        Prop.ForAll<int[], byte>(static (seed, where) =>
        {
            var (old, now) = Overlaid("articles", RandomRulebooks.Text(seed), where);
            var (before, after) = (RuleUnit.Of(old), RuleUnit.Of(now));
            return Amendments.Of(before, after) is { } steps &&
                !RulebookComparison.Compare(steps.Aggregate(before, static (state, step) => step.Apply(state)), after).Changes.Any();
        }).Check(Config);

    [Theory]
    [InlineData("articles")]
    [InlineData("full-width")]
    [InlineData("kanji")]
    [InlineData("manual")]
    public void Amending_sentences_that_are_followed_word_by_word_never_give_a_number_that_is_in_use(string style) =>
        Prop.ForAll<int[], int[]>((seed, changes) =>
        {
            var diagnostics = new DiagnosticBag();
            var below = Read(style, RandomRulebooks.Text(seed), diagnostics);
            var above = OverlayApplication.Apply(below, RandomOverlay.Over(below, changes, diagnostics).Overlay, diagnostics).Rulebook;
            var (before, after) = (RuleUnit.Of(RulebookPreparation.Prepare(below, static _ => null, diagnostics)), RuleUnit.Of(RulebookPreparation.Prepare(above, static _ => null, diagnostics)));
            if (Amendments.Of(before, after) is { } steps)
            {
                NumberReplay.Check(before, after, steps.Select(static step => step.Sentence));
            }
        }).Check(Config);

    private static bool AllLeadHome(PreparedRulebook prepared)
    {
        var reader = Reader(prepared);
        foreach (var place in reader.Places)
        {
            foreach (Match match in Link().Matches(place.Words))
            {
                // An article with one 項 is named as a whole, so that its first 項 is what stands there.
                if (reader.Follow(match.Groups["words"].Value, place)?.Contains($"〔{match.Groups["id"].Value}〕", StringComparison.Ordinal) != true)
                {
                    return false;
                }
            }
        }

        return reader.Places.Count > 0;
    }

    private static (PreparedRulebook Old, PreparedRulebook Now) Overlaid(string style, string text, byte where)
    {
        var diagnostics = new DiagnosticBag();
        var below = Read(style, text, diagnostics);
        var target = below.Parts[where % below.Parts.Length].Id;
        var content = RulebookTextReader.ReadParts("overlay.yaml", "## 加えた条 {#inserted}\n\n〔inserted.1〕。", 1, "overlay", diagnostics);
        var change = new OverlayChange(where % 2 == 0 ? OverlayAction.InsertAfter : OverlayAction.InsertBefore, target, content, SourceSpan.StartOf("overlay.yaml"));
        var overlay = new Overlay("overlay", new Workspaces.SourcedText("base", SourceSpan.StartOf("overlay.yaml"), 1), [change], SourceSpan.StartOf("overlay.yaml"));
        var now = OverlayApplication.Apply(below, overlay, diagnostics).Rulebook;
        return (RulebookPreparation.Prepare(below, static _ => null, diagnostics), RulebookPreparation.Prepare(now, static _ => null, diagnostics));
    }

    private static PreparedRulebook Prepared(string style, string text)
    {
        var diagnostics = new DiagnosticBag();
        return RulebookPreparation.Prepare(Read(style, text, diagnostics), static _ => null, diagnostics);
    }

    private static Rulebook Read(string style, string text, DiagnosticBag diagnostics) => new(
        "sample", "見本", string.Empty, RandomRulebooks.Style(style, diagnostics), RulebookTextReader.Read("rules.md", text, string.Empty, diagnostics), SourceSpan.StartOf("rules.md"));

    private static PrintedReader Reader(PreparedRulebook prepared) =>
        new(prepared.Rulebook.Numbering.Name == "manual" ? ManualPrint.InArticles(Printed(prepared)) : Printed(prepared));

    private static string Printed(PreparedRulebook prepared)
    {
        var markdown = new RulebookPrinter(prepared, static (text, _) => text).Body();
        var numbering = MarkdownSettings.Default.Numbering with { Items = prepared.Rulebook.Numbering.Items };
        var sections = MarkdownReader.Read(markdown, MarkdownSettings.Default with { Numbering = numbering }, new DiagnosticBag());
        return PrintedLines.Of(new Document(new DocumentProperties("見本", "ja", DateTimeOffset.UnixEpoch), StyleSheet.Empty, sections));
    }

    private static string WithoutNumbers(RuleUnit unit) => string.Join('\n', unit.Lines.Select(static line => Link().Replace(line.Words, "《${id}》")));

    [GeneratedRegex("《(?<id>[^》]+)》(?<words>[^〕]*)〕")]
    private static partial Regex Link();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex MainNumber();
}
