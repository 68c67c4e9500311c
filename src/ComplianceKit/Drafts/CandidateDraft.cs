using System.Text;
using ComplianceKit.Catalogs;
using ComplianceKit.Crosswalks;
using ComplianceKit.Responses;

namespace ComplianceKit.Drafts;

/// <summary>Writes, for the items of a catalog that have no answer, what other catalogs' answers could say about them.</summary>
public static class CandidateDraft
{
    private const int MostCandidates = 5;

    /// <summary>
    /// The text of a response file, and how many items it offers a draft for. The best candidate is the draft, the others stand above it as
    /// comments. Items that are answered, inherit or have a draft already are left out.
    /// </summary>
    public static (string Yaml, int Offered, int WithoutCandidate) Of(Catalog catalog, ResponseBook book, CrosswalkGraph graph)
    {
        var yaml = new StringBuilder();
        ResponseText.AddComment(yaml, $"{catalog.Id}：回答の候補。内容を確かめて直し、draft: true の行を消すと回答になる。");
        ResponseText.AddComment(yaml, "equal と superset（これを含む要求）は強い候補、subset と intersects は一部だけの候補で、足りない分を書き足す。");
        var (offered, without) = (0, 0);
        foreach (var item in catalog.Asked.Select(static placed => placed.Item))
        {
            var reference = $"{catalog.Id}/{item.Id}";
            if (book.Resolve(reference) is not null || book.Drafts.ContainsKey(reference))
            {
                continue;
            }

            var candidates = Inheritance.Candidates(reference, book, graph).Take(MostCandidates).ToList();
            if (candidates.Count == 0)
            {
                without++;
                continue;
            }

            offered++;
            Add(yaml, item, reference, candidates);
        }

        return (offered == 0 ? yaml.Append("\n[]\n").ToString() : yaml.ToString(), offered, without);
    }

    private static void Add(StringBuilder yaml, ControlItem item, string reference, List<InheritedAnswer> candidates)
    {
        _ = yaml.Append('\n');
        ResponseText.AddComment(yaml, (item.Topic.Length > 0 ? $"{item.Number} {item.Topic}：{item.Requirement}" : $"{item.Number} {item.Requirement}").TrimStart());
        for (var index = 0; index < candidates.Count; index++)
        {
            var candidate = candidates[index];
            var path = string.Join(" → ", candidate.Path.Items.Take(candidate.Path.Hops.Length));
            var relation = candidate.Path.Relation.ToString().ToLowerInvariant();
            ResponseText.AddComment(yaml, $"候補{index + 1} {relation}：{path}（{candidate.Path.Hops[^1].Rationale}）{StatusOf(candidate.Source)}");
        }

        // What is said of another guideline's item alone is nothing to this one.
        ResponseText.AddDraft(yaml, reference, candidates[0].Source with { Remark = null }, candidates[0].Path.Relation);
    }

    private static string StatusOf(Response answer) => answer.Status is { } status ? $" status: {StatusWords.NameOf(status)}" : string.Empty;
}
