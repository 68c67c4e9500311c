using System.Globalization;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Preparation;
using ComplianceKit.Rulebooks.Printing;

namespace ComplianceKit.Composition.Data;

/// <summary>Makes the data of a rulebook: its parts as Markdown.</summary>
internal static class RulebookData
{
    /// <summary>The data of <paramref name="prepared"/>.</summary>
    public static Dictionary<string, object?> Of(PreparedRulebook prepared, TemplateEngine engine)
    {
        var printer = new RulebookPrinter(prepared, (text, place) => engine.Mark(new TemplateText(place.Path, text, place.Start.Line)));
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["title"] = prepared.Rulebook.Title,
            ["edition"] = prepared.Rulebook.Edition,
            ["self"] = prepared.Labels.Self,

            // Manuals have chapters and numbers, and nothing that is called 条.
            ["unit"] = prepared.Rulebook.Numbering.References.Article.Contains('条', StringComparison.Ordinal) ? "条" : "箇所",
            ["contents-depth"] = prepared.Rulebook.Parts.Any(static part => part.Children.Any(static child => child.Kind == RuleKind.Section)) ? 3 : 2,
            ["preamble"] = printer.Preamble(),
            ["body"] = printer.Body(),
            ["chapters"] = prepared.Rulebook.Parts.Any(static part => part.Kind == RuleKind.Chapter),
            ["attachments"] = printer.Attachments().Select(static attachment => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["name"] = attachment.Name,
                ["form"] = attachment.IsForm,
                ["two-sided"] = attachment.HasBack,
                ["markdown"] = attachment.Markdown,
            }).ToList(),
        };
    }

    /// <summary>Looks up <c>organization.name</c> and the like in the data of a document.</summary>
    public static string? Lookup(IReadOnlyDictionary<string, object?> data, string name)
    {
        object? value = data;
        foreach (var key in name.Split('.'))
        {
            value = value is IReadOnlyDictionary<string, object?> map ? map.GetValueOrDefault(key) : null;
        }

        return value switch
        {
            null or IReadOnlyDictionary<string, object?> => null,
            string text => text,
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
