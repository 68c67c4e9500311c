using System.Text;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>The words of a line with all that stands in it: links, pictures, readings, other languages.</summary>
internal sealed class InlineSpeech(Language language, string documentLanguage)
{
    /// <summary>A line of its own: its words, and their language where that is not the document's.</summary>
    /// <param name="kids">What stands in it.</param>
    /// <param name="own">Its language.</param>
    public string Line(IEnumerable<ReadKid> kids, string own) => Line(Of(kids, own), own);

    /// <summary>A line of its own whose words are known.</summary>
    public string Line(string words, string own) => InLanguage(words, own, documentLanguage);

    /// <summary>The words of some of what an element holds.</summary>
    /// <param name="kids">What it holds.</param>
    /// <param name="around">The language of the element.</param>
    public string Of(IEnumerable<ReadKid> kids, string around) => All(kids, around).Trim();

    private string All(IEnumerable<ReadKid> kids, string around)
    {
        var words = new StringBuilder();
        var apart = false;
        foreach (var kid in kids)
        {
            var said = kid switch
            {
                ReadContentKid content => WithoutSoftHyphens(content.Text),
                ReadElementKid below => Words(below.Element, around),
                _ => string.Empty,
            };
            if (said.Length > 0)
            {
                // A label is not run together with what follows; text in two pieces may be one sentence that goes on on the next page.
                Join(words, said, apart);
                apart = kid is ReadElementKid { Element.Role: "Lbl" };
            }
        }

        return words.ToString();
    }

    private static void Join(StringBuilder words, string said, bool apart)
    {
        if (apart && words.Length > 0 && !char.IsWhiteSpace(words[^1]) && !char.IsWhiteSpace(said[0]))
        {
            words.Append(' ');
        }

        words.Append(said);
    }

    private string Words(ReadElement element, string around)
    {
        var own = element.Language ?? around;
        var words = element switch
        {
            { Role: "Form" } => Field(element, own),
            { ActualText: { } actual } => actual,
            { Role: "Figure" } => $"［{SpeechWording.Figure.In(language)}：{element.AlternativeText ?? SpeechWording.FigureWithoutWords.In(language)}］",
            { AlternativeText: { Length: > 0 } alternative } => $"［{alternative}］",
            { Role: "Link" } => Link(element, own),
            { Role: "RT" } => $"（{Of(element.Kids, own)}）",
            { Role: "RP" } => string.Empty,
            // Blanks at the ends of a stretch of a line stand between its words and those beside it.
            _ => All(element.Kids, own),
        };
        return InLanguage(words, own, around);
    }

    // BCP 47 tags do not differ by case.
    private static string InLanguage(string words, string own, string around) =>
        words.Length == 0 || own.Equals(around, StringComparison.OrdinalIgnoreCase) ? words : $"［{own}：{words}］";

    private string Field(ReadElement element, string own)
    {
        var name = element.FieldDescription ?? element.AlternativeText ?? string.Empty;
        return element.FieldRole == "cb"
            ? $"［{SpeechWording.CheckBox(element.Checked == "on").In(language)}：{name}］"
            : $"［{SpeechWording.Field.In(language)}：{name}{(Of(element.Kids, own) is { Length: > 0 } value ? $"＝{value}" : string.Empty)}］";
    }

    private string Link(ReadElement element, string own)
    {
        var shown = Of(element.Kids, own);
        var described = element.Kids.OfType<ReadLinkKid>().Select(static kid => kid.Link?.Description).FirstOrDefault(static words => words is { Length: > 0 });
        var more = described is null || Says(shown, described) ? string.Empty : $"（{described}）";
        return $"［{SpeechWording.Link.In(language)}：{shown}{more}］";
    }

    // A description that the shown words hold already, perhaps with other blanks, would be heard twice.
    private static bool Says(string shown, string described) => WithoutBlanks(shown).Contains(WithoutBlanks(described), StringComparison.Ordinal);

    // A soft hyphen marks where a word was parted at the end of a line (PDF 32000-1 §14.8.2.2.3); the word is spoken whole.
    private static string WithoutSoftHyphens(string text) => text.Replace("\u00AD", string.Empty, StringComparison.Ordinal);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));
}
