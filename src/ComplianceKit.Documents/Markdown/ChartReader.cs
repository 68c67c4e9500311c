using System.Globalization;
using ComplianceKit.Documents.Tree.Blocks;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Reads the lines of <c>::: chart</c>: <c>%legend</c>, <c>%bar</c> and <c>%part</c>.</summary>
internal sealed class ChartReader(ReadingContext context, string[] lines)
{
    private const double UsualLabel = 150;
    private const double UsualTotal = 50;
    private readonly List<ChartPart> legend = [];
    private readonly List<(ChartBar Bar, List<ChartPart> Parts)> bars = [];

    /// <summary>Reads up to the closing fence, on which <paramref name="line"/> stands afterwards.</summary>
    public BarChart Read(DirectiveLine directive, ref int line)
    {
        var opened = line;
        for (; line < lines.Length; line++)
        {
            if (DirectiveLine.Read(lines[line]) is not { } found)
            {
                Stray(lines[line], line + 1);
            }
            else if (found is { Fence: > 0, Name: "" })
            {
                break;
            }
            else
            {
                Add(found, line + 1);
            }
        }

        var words = directive.Attributes.Get("alt") ?? string.Empty;
        if (string.IsNullOrWhiteSpace(words))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.NoWordsOfChart(context.Origin(opened)));
        }

        return new BarChart([.. bars.Select(static bar => bar.Bar with { Parts = [.. bar.Parts] })], words)
        {
            Legend = [.. legend],
            LabelWidth = context.Length(directive.Attributes, "label", UsualLabel, opened),
            TotalWidth = context.Length(directive.Attributes, "total", UsualTotal, opened),
        };
    }

    private void Add(DirectiveLine directive, int number)
    {
        var attributes = directive.Attributes;
        if (directive.Name is "legend" or "bar" or "part")
        {
            context.Check(directive, number, hasWords: true);
        }

        switch (directive.Name)
        {
            case "legend":
                legend.Add(context.With(new ChartPart(1, Words(directive, number)), attributes, number));
                break;
            case "bar":
                bars.Add((context.With(new ChartBar(Words(directive, number), attributes.Get("total") ?? string.Empty, []), attributes, number), []));
                break;
            case "part" when bars.Count > 0:
                if (double.TryParse(attributes.Get("value"), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0)
                {
                    bars[^1].Parts.Add(context.With(new ChartPart(value, Words(directive, number)), attributes, number));
                }
                else
                {
                    context.Diagnostics.Add(MarkdownDiagnostics.BadAttribute("value", attributes.Get("value") ?? string.Empty, context.Origin(number)));
                }

                break;
            default:
                context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective($"%{directive.Name}", context.Origin(number)));
                break;
        }
    }

    // A chart has words without looks of their own.
    private string Words(DirectiveLine directive, int number) => InlineReader.PlainWords(context.Inlines(directive.Rest, new TextPlace(number, directive.RestColumn)));

    private void Stray(string text, int number)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective(text.Trim(), context.Origin(number)));
        }
    }
}
