using System.Collections.Immutable;
using System.Text;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf.Reading.Speech;

/// <summary>Writes what is spoken as lines, what is inside something else indented below it.</summary>
public sealed class SpeechWriter
{
    private readonly StringBuilder lines = new();
    private readonly Language language;

    private SpeechWriter(Language language) => this.language = language;

    /// <summary>The lines of a document.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="pages">Number of its pages.</param>
    /// <param name="documentLanguage">BCP 47 tag of its language.</param>
    /// <param name="spoken">What is spoken.</param>
    /// <param name="language">The language of what a screen reader adds.</param>
    public static string Write(string title, int pages, string documentLanguage, ImmutableArray<Spoken> spoken, Language language)
    {
        var writer = new SpeechWriter(language);
        writer.Line(0, SpeechWording.Document(title, pages, documentLanguage).In(language));
        writer.Write(spoken, 0);
        return writer.lines.ToString();
    }

    private void Write(IEnumerable<Spoken> spoken, int depth)
    {
        foreach (var one in spoken)
        {
            Write(one, depth);
        }
    }

    private void Write(Spoken spoken, int depth)
    {
        switch (spoken)
        {
            case SpokenHeading heading:
                Said(depth, SpeechWording.Heading(heading.Level), heading.Text);
                break;
            case SpokenParagraph paragraph:
                Line(depth, paragraph.Text);
                break;
            case SpokenFigure figure:
                Said(depth, SpeechWording.Figure, figure.Text);
                break;
            case SpokenCaption caption:
                Said(depth, SpeechWording.Caption, caption.Text);
                break;
            case SpokenQuotation quotation:
                Line(depth, SpeechWording.Quotation.In(language));
                Write(quotation.Content, depth + 1);
                Line(depth, SpeechWording.QuotationEnd.In(language));
                break;
            case SpokenList list:
                Line(depth, (list.IsContents ? SpeechWording.Contents(list.Items.Length) : SpeechWording.List(list.Items.Length)).In(language));
                Write(list.Items, depth + 1);
                Line(depth, (list.IsContents ? SpeechWording.ContentsEnd : SpeechWording.ListEnd).In(language));
                break;
            case SpokenItem item:
                Led(depth, item.IsNote ? $"{SpeechWording.Note.In(language)} {item.Label}".TrimEnd() : item.Label, " ", item.Content);
                break;
            case SpokenTable table:
                Write(table, depth);
                break;
        }
    }

    private void Write(SpokenTable table, int depth)
    {
        var opening = SpeechWording.Table(table.Rows, table.Columns);
        if (table.Summary.Length > 0)
        {
            Said(depth, opening, table.Summary);
        }
        else
        {
            Line(depth, opening.In(language));
        }

        Write(table.Caption, depth + 1);
        foreach (var cell in table.Cells)
        {
            IEnumerable<string> lead = [SpeechWording.Cell(cell.Row, cell.Column).In(language), .. cell.Headers];
            var scope = cell.Scope.Length > 0 ? lead.Append(SpeechWording.Header(cell.Scope).In(language)) : lead;
            Led(depth + 1, string.Join(" | ", scope), "：", cell.Content.IsEmpty ? [new SpokenParagraph(SpeechWording.Empty.In(language))] : cell.Content);
        }

        Line(depth, SpeechWording.TableEnd.In(language));
    }

    // A single paragraph follows on the same line; anything more stands below.
    private void Led(int depth, string lead, string gap, ImmutableArray<Spoken> content)
    {
        if (content is [SpokenParagraph first, .. var rest])
        {
            Line(depth, lead.Length > 0 ? lead + gap + first.Text : first.Text);
            Write(rest, depth + 1);
        }
        else
        {
            Line(depth, lead);
            Write(content, depth + 1);
        }
    }

    private void Said(int depth, LocalizedText what, string words) => Line(depth, $"{what.In(language)}：{words}");

    private void Line(int depth, string text)
    {
        if (text.Length > 0)
        {
            lines.Append(' ', depth * 2).Append(text).Append('\n');
        }
    }
}
