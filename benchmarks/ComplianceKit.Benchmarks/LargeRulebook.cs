using System.Globalization;
using System.Text;

namespace ComplianceKit.Benchmarks;

/// <summary>Writes a workspace with a rulebook of many articles, many references and overlays one over the other.</summary>
internal static class LargeRulebook
{
    /// <summary>The id of its document.</summary>
    public const string Document = "rules";

    private const int ArticlesOfAChapter = 20;

    /// <summary>Writes it.</summary>
    /// <param name="articles">How many articles the base has.</param>
    /// <param name="references">How many references there are in all.</param>
    /// <param name="layers">How many overlays lie over it, each with a change to every tenth article.</param>
    /// <returns>The folder.</returns>
    public static string Write(int articles, int references, int layers)
    {
        var folder = Directory.CreateTempSubdirectory("compliancekit-benchmark-").FullName;
        void File(string name, string text) => System.IO.File.WriteAllText(Path.Combine(folder, name), text);
        File("organization.yaml", "name: 計測市\n");
        File("compliancekit.yaml", $"kit: 1\norganization: organization.yaml\ndocuments:\n  - id: {Document}\n    template: rulebook\n    formats: [pdf]\n    with: {{ rulebook: layer-{layers}.yaml }}\n");
        File("rulebook.yaml", "rulebook: large\ntitle: 計測用の規程\nnumbering: articles\ntext: [rules.md]\nparameters:\n  city: { description: 市の名称, default: 計測市 }\n");
        File("rules.md", Text(articles, references));
        for (var layer = 1; layer <= layers; layer++)
        {
            File($"layer-{layer.ToString(CultureInfo.InvariantCulture)}.yaml", Overlay(layer, articles));
        }

        return folder;
    }

    private static string Text(int articles, int references)
    {
        var text = new StringBuilder();
        for (var (article, reference) = (0, 0); article < articles; article++)
        {
            if (article % ArticlesOfAChapter == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"# 章の題名 {{#c{article}}}\n\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"## 条の見出し {{#a{article}}}\n\n{{{{city}}}}は、次の各号に掲げる事項を定め、");
            for (var share = references * (article + 1) / articles; reference < share; reference++)
            {
                var style = reference % 2 == 0 ? "{.relative}" : string.Empty;
                text.Append(CultureInfo.InvariantCulture, $"[](#a{(article + (reference * 37)) % articles}){style}及び");
            }

            text.Append("その他の規定により、利用者に周知するものとする。\n\n1. 利用者の登録に関すること。\n2. 端末の安全管理に関すること。\n\n市長は、前項の規定により定めた事項を、公表しなければならない。\n\n".Replace("前項", $"[前項](#a{article.ToString(CultureInfo.InvariantCulture)}.1)", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    private static string Overlay(int layer, int articles)
    {
        var below = layer == 1 ? "rulebook.yaml" : string.Create(CultureInfo.InvariantCulture, $"layer-{layer - 1}.yaml");
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"overlay: layer-{layer}\nbase: {below}\nchanges:\n"));
        for (var article = layer; article < articles; article += 10)
        {
            var change = (article / 10 % 2) == 0
                ? $"  - insert-after: a{article}\n    text: |\n      ## 加えた条 {{#n{layer}-{article}}}\n\n      [前条](#a{article})の規定は、この限りでない。\n"
                : $"  - replace: a{article}\n    text: |\n      市長は、[](#a{(article + 5) % articles})の規定により、事項を定める。\n\n      [前項](#a{article}.1)の事項は、公表する。\n";
            text.Append(change);
        }

        return text.ToString();
    }
}
