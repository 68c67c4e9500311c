using System.Globalization;
using System.Text;

namespace ComplianceKit.Benchmarks;

/// <summary>Writes workspaces with catalogs of a user's own.</summary>
internal static class LargeCatalogs
{
    /// <summary>The id of the document that prints the first catalog.</summary>
    public const string Document = "sheet";

    /// <summary>Writes a workspace.</summary>
    /// <param name="catalogs">How many catalogs it has; each is mapped to the next one, item by item.</param>
    /// <param name="fans">How many parts or items stand in a part, level by level from the highest; the last number counts items.</param>
    /// <param name="answers">How many items are answered in all, evenly over the catalogs.</param>
    /// <returns>The folder.</returns>
    public static string Write(int catalogs, int[] fans, int answers)
    {
        var folder = Directory.CreateTempSubdirectory("compliancekit-benchmark-").FullName;
        void File(string name, string text)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, text);
        }

        var ids = Enumerable.Range(1, catalogs).Select(static number => $"own-{number.ToString(CultureInfo.InvariantCulture)}").ToList();
        var count = fans.Aggregate(1, static (product, fan) => product * fan);
        foreach (var id in ids)
        {
            File($"controls/{id}.yaml", Catalog(id, fans));
        }

        foreach (var (from, to) in ids.Zip(ids.Skip(1)))
        {
            var mappings = Enumerable.Range(0, count).Select(static item => string.Create(CultureInfo.InvariantCulture, $"  - {{ from: i{item}, to: i{item}, relation: equal, rationale: 同じ }}\n"));
            File($"controls/{from}--{to}.yaml", $"crosswalk: {from}--{to}\nfrom: {from}\nto: {to}\nmappings:\n{string.Concat(mappings)}");
        }

        File("answers.yaml", string.Concat(Enumerable.Range(0, answers).Select(answer => string.Create(
            CultureInfo.InvariantCulture, $"- item: {ids[answer % catalogs]}/i{answer / catalogs * catalogs % count}\n  status: met\n  responsibility: vendor\n  text: 規程に定め、毎年の点検で確かめています。\n"))));
        File("organization.yaml", "name: 計測\n");
        File("service.yaml", "name: 計測\n");
        File("compliancekit.yaml", $"kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [{string.Join(", ", ids)}]\nresponses: answers.yaml\ndocuments:\n  - id: {Document}\n    template: conformance-sheet\n    with: {{ catalog: own-1 }}\n    formats: [pdf]\n");
        return folder;
    }

    private static string Catalog(string id, int[] fans)
    {
        var names = string.Join(", ", fans.SkipLast(1).Select(static (_, level) => string.Create(CultureInfo.InvariantCulture, $"第{level + 1}層")));
        var text = new StringBuilder($"catalog: {id}\ntitle: 計測用のカタログ\nstructure: [{names}]\n");
        var (parts, items) = (0, 0);
        AddParts(0, string.Empty);
        return text.ToString();

        void AddParts(int level, string indent)
        {
            text.Append(indent).Append("parts:\n");
            for (var part = 1; part <= fans[level]; part++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}  - id: p{parts++}\n{indent}    number: \"{part}\"\n{indent}    title: 第{level + 1}層の{part}\n");
                if (level < fans.Length - 2)
                {
                    AddParts(level + 1, indent + "    ");
                }
                else
                {
                    AddItems(indent + "    ");
                }
            }
        }

        void AddItems(string indent)
        {
            text.Append(indent).Append("items:\n");
            for (var item = 1; item <= fans[^1]; item++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{indent}  - {{ id: i{items++}, number: \"({item})\", topic: 項目の主題, requirement: 医療情報を取り扱う者を定め、その権限を規程に定め、少なくとも年に一回見直すこと。, actors: [vendor] }}\n");
            }
        }
    }
}
