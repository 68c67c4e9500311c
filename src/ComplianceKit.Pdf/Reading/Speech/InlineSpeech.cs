using System.Text;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>The words of a line with all that stands in it: links, pictures, readings, other languages.</summary>
internal sealed class InlineSpeech(Language language, string documentLanguage)
{
    /// <summary>The words of what an element holds.</summary>
    public string Of(ReadElement element) => Of(element.Kids);

    /// <summary>The words of some of what an element holds.</summary>
    public string Of(IEnumerable<ReadKid> kids)
    {
        var words = new StringBuilder();
        var apart = false;
        foreach (var kid in kids)
        {
            var said = kid switch
            {
                ReadContentKid content => WithoutSoftHyphens(content.Text),
                ReadElementKid below => Words(below.Element),
                _ => string.Empty,
            };
            if (said.Length > 0)
            {
                // A label is not run together with what follows; text in two pieces may be one sentence that goes on on the next page.
                Join(words, said, apart);
                apart = kid is ReadElementKid { Element.Role: "Lbl" };
            }
        }

        return words.ToString().Trim();
    }

    private static void Join(StringBuilder words, string said, bool apart)
    {
        if (apart && words.Length > 0 && !char.IsWhiteSpace(words[^1]) && !char.IsWhiteSpace(said[0]))
        {
            words.Append(' ');
        }

        words.Append(said);
    }

    private string Words(ReadElement element)
    {
        var words = element switch
        {
            { Role: "Form" } => Field(element),
            { ActualText: { } actual } => actual,
            { Role: "Figure" } => $"［{SpeechWording.Figure.In(language)}：{element.AlternativeText ?? SpeechWording.FigureWithoutWords.In(language)}］",
            { AlternativeText: { Length: > 0 } alternative } => $"［{alternative}］",
            { Role: "Link" } => Link(element),
            { Role: "RT" } => $"（{Of(element)}）",
            { Role: "RP" } => string.Empty,
            _ => Of(element),
        };
        return element.Language is { } own && own != documentLanguage && words.Length > 0 ? $"［{own}：{words}］" : words;
    }

    private string Field(ReadElement element)
    {
        var name = element.FieldDescription ?? element.AlternativeText ?? string.Empty;
        return element.FieldRole == "cb"
            ? $"［{SpeechWording.CheckBox(element.Checked == "on").In(language)}：{name}］"
            : $"［{SpeechWording.Field.In(language)}：{name}{(Of(element) is { Length: > 0 } value ? $"＝{value}" : string.Empty)}］";
    }

    private string Link(ReadElement element)
    {
        var shown = Of(element);
        var described = element.Kids.OfType<ReadLinkKid>().Select(static kid => kid.Link?.Description).FirstOrDefault(static words => words is { Length: > 0 });
        var more = described is null || Says(shown, described) ? string.Empty : $"（{described}）";
        return $"［{SpeechWording.Link.In(language)}：{shown}{more}］";
    }

    // A description that the shown words hold already, perhaps with other blanks, would be heard twice.
    private static bool Says(string shown, string described) => WithoutBlanks(shown).Contains(WithoutBlanks(described), StringComparison.Ordinal);

    // A soft hyphen marks where a word was parted at the end of a line (PDF 32000-1 §14.8.2.2.3); the word is spoken whole.
    private static string WithoutSoftHyphens(string text) => text.Contains('\u00AD', StringComparison.Ordinal) ? text.Replace("\u00AD", string.Empty, StringComparison.Ordinal) : text;

    private static string WithoutBlanks(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
