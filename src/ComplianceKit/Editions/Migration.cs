using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Drafts;
using ComplianceKit.Responses;

namespace ComplianceKit.Editions;

/// <summary>What a move to another edition does with an answer. Each answer falls into exactly one class.</summary>
public enum MigrationClass
{
    /// <summary>The item is the same under the same number: its answer is offered as it is.</summary>
    Carried,

    /// <summary>The item is the same under another number: its answer is offered as it is.</summary>
    Moved,

    /// <summary>The item asks for something else in part: its answer is offered with the change shown.</summary>
    Reworded,

    /// <summary>Several items have taken its place.</summary>
    Split,

    /// <summary>It has become one item with others that are answered too.</summary>
    Merged,

    /// <summary>Somebody has found that it has no counterpart.</summary>
    Dropped,

    /// <summary>No counterpart is known.</summary>
    Unknown,
}

/// <summary>An old answer and where it goes.</summary>
/// <param name="Class">What becomes of it.</param>
/// <param name="Item">The full reference of the old item.</param>
/// <param name="Targets">The mappings to the new edition.</param>
public sealed record MigratedAnswer(MigrationClass Class, string Item, ImmutableArray<Hop> Targets)
{
    /// <summary>Whether the old answer is itself a draft that nobody has accepted yet.</summary>
    public bool IsDraft { get; init; }
}

/// <summary>Moves the answers of one edition to another along the crosswalks between them.</summary>
/// <param name="Answers">Every answer of the old edition, in the order of its items.</param>
/// <param name="New">The items of the new edition that no old item leads to, and that wait for an answer.</param>
public sealed record Migration(ImmutableArray<MigratedAnswer> Answers, ImmutableArray<PlacedItem> New)
{
    /// <summary>The items of the new edition that wait for an answer as the old items do that lead to them.</summary>
    public ImmutableArray<PlacedItem> Unanswered { get; init; } = [];

    /// <summary>How many of the old answers are drafts themselves.</summary>
    public int Drafts => Answers.Count(static answer => answer.IsDraft);

    /// <summary>Sorts the written answers to <paramref name="from"/>, those that are drafts included.</summary>
    public static Migration Of(Catalog from, Catalog to, ResponseBook book, IReadOnlyCollection<Crosswalk> crosswalks)
    {
        var compared = CatalogComparison.Of(from.Whole, to, crosswalks);
        var answered = compared.Where(item => item.Class != ComparisonClass.New && IsWritten(Reference(from, item.Item), book)).ToList();
        var sources = answered.SelectMany(static item => item.Counterparts).GroupBy(static hop => hop.To, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.Count(), StringComparer.Ordinal);
        var isNew = compared.Where(static item => item.Class == ComparisonClass.New).Select(static item => item.Item.Item.Id).ToHashSet(StringComparer.Ordinal);
        var waiting = to.Asked.Where(placed => !sources.ContainsKey(Reference(to, placed)) && !IsWritten(Reference(to, placed), book)).ToLookup(placed => isNew.Contains(placed.Item.Id));
        var moved = answered.Select(item => new MigratedAnswer(ClassOf(item, to, sources), Reference(from, item.Item), item.Counterparts) { IsDraft = !book.ByItem.ContainsKey(Reference(from, item.Item)) });
        return new Migration([.. moved], [.. waiting[true]])
        {
            Unanswered = [.. waiting[false]],
        };
    }

    /// <summary>
    /// The text of a response file for the new edition: every answer a draft, with what has changed above it; what is dropped, unknown, new or
    /// not answered in the old edition either is listed. Items that have an answer or a draft already are left out, so that a second run adds nothing.
    /// </summary>
    public (string Yaml, int Offered) ToResponses(Catalog from, Catalog to, ResponseBook book)
    {
        var yaml = new StringBuilder();
        ResponseText.AddComment(yaml, $"{from.Id} から {to.Id} への移行。内容を確かめて直し、draft: true の行を消すと回答になる。");
        var offered = 0;
        foreach (var target in to.Items)
        {
            var reference = Reference(to, target);
            var sources = Answers.SelectMany(answer => answer.Targets.Where(hop => hop.To == reference).Select(hop => (Answer: answer, Hop: hop))).ToList();
            if (sources.Count == 0 || IsWritten(reference, book))
            {
                continue;
            }

            offered++;
            Add(yaml, from, to, target, sources, book);
        }

        List(yaml, "対応する項目が無くなった回答", Titles(from, MigrationClass.Dropped));
        List(yaml, "対応する項目が分かっていない回答", Titles(from, MigrationClass.Unknown));
        List(yaml, "新しい項目", New.Select(placed => Title(to, placed)));
        List(yaml, "旧版でも回答のない項目", Unanswered.Select(placed => Title(to, placed)));
        return (offered == 0 ? yaml.Append("\n[]\n").ToString() : yaml.ToString(), offered);
    }

    /// <summary>The old items of a class, each with its number and what it is about.</summary>
    /// <param name="from">The old edition.</param>
    /// <param name="kind">The class.</param>
    public IEnumerable<string> Titles(Catalog from, MigrationClass kind) => Answers.Where(answer => answer.Class == kind)
        .Select(answer => from.Whole.Find(answer.Item[(from.Id.Length + 1)..]) is { } placed ? $"{answer.Item} {ItemTitle.Of(placed.Item)}" : answer.Item);

    private static void Add(StringBuilder yaml, Catalog from, Catalog to, PlacedItem target, List<(MigratedAnswer Answer, Hop Hop)> sources, ResponseBook book)
    {
        var best = sources
            .OrderByDescending(static source => source.Hop.Relation)
            .ThenBy(static source => source.Answer.IsDraft)
            .ThenBy(static source => source.Hop.From, StringComparer.Ordinal)
            .First();
        _ = yaml.Append('\n');
        ResponseText.AddComment(yaml, ItemTitle.Of(target.Item));
        foreach (var (answer, hop) in sources)
        {
            ResponseText.AddComment(yaml, $"{WordOf(answer.Class)}：{hop.From}（{hop.Relation.ToString().ToLowerInvariant()}：{hop.Rationale}）");
        }

        if (best.Hop.Relation != Relation.Equal && from.Whole.Find(best.Hop.From[(from.Id.Length + 1)..]) is { } old)
        {
            ResponseText.AddComment(yaml, $"旧：{old.Item.Requirement}");
            ResponseText.AddComment(yaml, $"新：{target.Item.Requirement}");
        }

        foreach (var draft in sources.Where(static source => source.Answer.IsDraft))
        {
            ResponseText.AddComment(yaml, $"{draft.Hop.From} への回答もまだ下書き（draft: true）");
        }

        // Only one of several answers can be the draft; what the others say is not to be lost.
        var offered = Offered(best.Hop.From, to, book);
        var said = ResponseText.AsComment(offered);
        foreach (var (_, hop) in sources.Where(source => source.Hop.From != best.Hop.From))
        {
            var other = ResponseText.AsComment(Offered(hop.From, to, book));
            if (other == said)
            {
                ResponseText.AddComment(yaml, $"{hop.From} への回答も同じ");
            }
            else
            {
                ResponseText.AddComment(yaml, $"{hop.From} への回答（下書きに含めていない）：");
                _ = yaml.Append(other);
            }
        }

        ResponseText.AddDraft(yaml, best.Hop.To, offered, best.Hop.Relation);
    }

    // An answer may say otherwise for the new edition; its remark goes along.
    private static Response Offered(string item, Catalog to, ResponseBook book)
    {
        var own = book.ByItem.GetValueOrDefault(item) ?? book.Drafts[item];
        var answer = book.Resolve(item, to.Id) is { } resolved ? resolved.Effective
            : own.SameAs is { } next && book.Resolve(next.Value, to.Id) is { } shared ? shared.Effective
            : own.For(to.Id);
        return answer with { Remark = own.For(to.Id).Remark, SameAs = null };
    }

    private static bool IsWritten(string reference, ResponseBook book) => book.ByItem.ContainsKey(reference) || book.Drafts.ContainsKey(reference);

    private static void List(StringBuilder yaml, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            _ = yaml.Append('\n');
            ResponseText.AddComment(yaml, $"{title}（{all.Count}件）");
            all.ForEach(line => ResponseText.AddComment(yaml, $"  {line}"));
        }
    }

    private static MigrationClass ClassOf(ComparedItem item, Catalog to, Dictionary<string, int> sources)
    {
        if (item.Counterparts.IsEmpty)
        {
            return item.Class == ComparisonClass.Gone ? MigrationClass.Dropped : MigrationClass.Unknown;
        }

        if (item.Counterparts.Length > 1)
        {
            return MigrationClass.Split;
        }

        var hop = item.Counterparts[0];
        if (sources[hop.To] > 1)
        {
            return MigrationClass.Merged;
        }

        return hop.Relation != Relation.Equal ? MigrationClass.Reworded
            : to.Whole.Find(hop.To[(to.Id.Length + 1)..])?.Item.Number == item.Item.Item.Number ? MigrationClass.Carried : MigrationClass.Moved;
    }

    private static string WordOf(MigrationClass kind) => kind switch
    {
        MigrationClass.Carried => "同じ",
        MigrationClass.Moved => "番号の変更",
        MigrationClass.Reworded => "内容の変更",
        MigrationClass.Split => "分割",
        _ => "統合",
    };

    private static string Title(Catalog catalog, PlacedItem placed) => $"{Reference(catalog, placed)} {ItemTitle.Of(placed.Item)}";

    private static string Reference(Catalog catalog, PlacedItem placed) => $"{catalog.Id}/{placed.Item.Id}";
}
