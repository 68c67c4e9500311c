using System.Collections.Immutable;
using System.Numerics;
using ComplianceKit.Pdf.Reading.Files;
using ComplianceKit.Pdf.Reading.Syntax;

namespace ComplianceKit.Pdf.Reading.Text;

/// <summary>Follows the operators of page contents (PDF 32000-1 §8 and §9) as far as text, pictures, lines and marked content need.</summary>
internal sealed class ContentReader
{
    private const int DeepestForm = 8;
    private const int MostOperators = 5_000_000;
    private const int DeepestState = 256;

    private readonly ObjectStore store;
    private readonly FontShelf fonts;
    private readonly double pageHeight;
    private readonly TextCollector texts;
    private readonly PathReader paths;
    private readonly MarkStack marks;
    private readonly Stack<TextState> states = new();
    private readonly ImmutableArray<ReadImage>.Builder images = ImmutableArray.CreateBuilder<ReadImage>();
    private TextState state = new();
    private Matrix3x2 line = Matrix3x2.Identity;
    private Matrix3x2 pen = Matrix3x2.Identity;
    private int operators;
    private int forms;

    private ContentReader(ObjectStore store, FontShelf fonts, double pageHeight, Matrix3x2 toPage)
    {
        (this.store, this.fonts, this.pageHeight) = (store, fonts, pageHeight);
        texts = new TextCollector(pageHeight);
        paths = new PathReader(pageHeight);
        marks = new MarkStack(store);
        state = state with { Transformation = toPage };
    }

    /// <summary>Reads the contents of a page.</summary>
    /// <param name="store">The file.</param>
    /// <param name="fonts">Fonts that were read before.</param>
    /// <param name="content">The contents.</param>
    /// <param name="resources">What they name.</param>
    /// <param name="toPage">Moves the page's lower left corner to the origin.</param>
    /// <param name="pageHeight">The page's height.</param>
    public static ReadContents Read(
        ObjectStore store, FontShelf fonts, ReadOnlyMemory<byte> content, DictionaryValue resources, Matrix3x2 toPage, double pageHeight)
    {
        var reader = new ContentReader(store, fonts, pageHeight, toPage);
        reader.Follow(content, resources);
        return new ReadContents(reader.texts.ToImmutable(), reader.images.ToImmutable(), reader.paths.Strokes, reader.paths.Areas);
    }

    private void Follow(ReadOnlyMemory<byte> content, DictionaryValue resources)
    {
        var reader = new ValueReader(content);
        var operands = new List<PdfValue>();
        while (reader.Next() is { } value)
        {
            if (value is not KeywordValue keyword)
            {
                operands.Add(value);
                continue;
            }

            if (++operators > MostOperators)
            {
                throw new DamageException("the contents of a page have too many operators", "ページの命令が多すぎます");
            }

            if (keyword.Word == "ID")
            {
                PassInlineImage(content, reader);
            }
            else
            {
                Apply(keyword.Word, operands, resources);
            }

            operands.Clear();
        }
    }

    private static void PassInlineImage(ReadOnlyMemory<byte> content, ValueReader reader)
    {
        var end = content.Span[reader.Position..].IndexOf("EI"u8);
        reader.Position = end < 0 ? content.Length : reader.Position + end + 2;
    }

    private void Apply(string word, List<PdfValue> operands, DictionaryValue resources)
    {
        double N(int index) => index < operands.Count && operands[index] is NumberValue number ? number.Value : 0;
        switch (word)
        {
            case "q" when states.Count < DeepestState:
                states.Push(state);
                break;
            case "Q" when states.Count > 0:
                state = states.Pop();
                break;
            case "cm":
                state = state with { Transformation = Matrix(N) * state.Transformation };
                break;
            case "Do" when operands is [NameValue name]:
                Paint(store.Get(store.Dictionary(resources, "XObject"), name.Name), resources);
                break;
            case "BMC" or "BDC":
                marks.Open((operands.ElementAtOrDefault(0) as NameValue)?.Name ?? string.Empty, Properties(operands.ElementAtOrDefault(1), resources));
                break;
            case "EMC":
                if (marks.Close() is { Length: > 0 } words)
                {
                    Say(words, 0);
                }

                break;
            case "Tf" when operands is [NameValue font, NumberValue size]:
                state = state with { Font = fonts.Of(store.Dictionary(resources, "Font"), font.Name), Size = size.Value };
                break;
            default:
                paths.Apply(word, N, state.Transformation);
                ApplyText(word, operands, N);
                break;
        }
    }

    private void ApplyText(string word, List<PdfValue> operands, Func<int, double> number)
    {
        switch (word)
        {
            case "BT":
                line = pen = Matrix3x2.Identity;
                break;
            case "ET":
                texts.Close();
                break;
            case "Tc":
                state = state with { CharacterSpacing = number(0) };
                break;
            case "Tw":
                state = state with { WordSpacing = number(0) };
                break;
            case "Tz":
                state = state with { Scale = number(0) / 100 };
                break;
            case "TL":
                state = state with { Leading = number(0) };
                break;
            case "Ts":
                state = state with { Rise = number(0) };
                break;
            case "Tm":
                line = pen = Matrix(number);
                break;
            case "Td" or "TD":
                state = word == "TD" ? state with { Leading = -number(1) } : state;
                NextLine(number(0), number(1));
                break;
            case "T*":
                NextLine(0, -state.Leading);
                break;
            case "'" or "\"":
                NextLine(0, -state.Leading);
                Show(operands.LastOrDefault());
                break;
            case "Tj" or "TJ":
                Show(operands.FirstOrDefault());
                break;
        }
    }

    private static Matrix3x2 Matrix(Func<int, double> number) =>
        new((float)number(0), (float)number(1), (float)number(2), (float)number(3), (float)number(4), (float)number(5));

    private DictionaryValue Properties(PdfValue? value, DictionaryValue resources) => value is NameValue name
        ? store.AsDictionary(store.Get(store.Dictionary(resources, "Properties"), name.Name))
        : store.AsDictionary(value);

    private void NextLine(double right, double up) => line = pen = Matrix3x2.CreateTranslation((float)right, (float)up) * line;

    private void Show(PdfValue? value)
    {
        foreach (var part in value is ArrayValue array ? array.Items : [value ?? NullValue.Instance])
        {
            switch (part)
            {
                case StringValue text when state.Font is { } font:
                    foreach (var code in font.Codes(text.Bytes))
                    {
                        var width = (font.WidthOf(code) * state.Size) + state.CharacterSpacing + (font.IsSpace(code) ? state.WordSpacing : 0);
                        Say(marks.Say(font.TextOf(code)), width * state.Scale);
                    }

                    break;
                case NumberValue back:
                    pen = Matrix3x2.CreateTranslation((float)(-back.Value / 1000 * state.Size * state.Scale), 0) * pen;
                    break;
            }
        }
    }

    private void Say(string text, double width)
    {
        store.Characters.Spend(text.Length);
        var whole = pen * state.Transformation;
        var from = Vector2.Transform(new Vector2(0, (float)state.Rise), whole);
        var to = Vector2.Transform(new Vector2((float)width, (float)state.Rise), whole);
        pen = Matrix3x2.CreateTranslation((float)width, 0) * pen;
        var size = state.Size * new Vector2(whole.M21, whole.M22).Length();
        texts.Add(text, from, to, size, state.Font?.Description.Name ?? string.Empty, marks.Mark, marks.IsArtifact);
    }

    private void Paint(PdfValue value, DictionaryValue resources)
    {
        if (value is not StreamValue painted)
        {
            return;
        }

        if (store.Name(painted.Dictionary, "Subtype") == "Form")
        {
            PaintForm(painted, resources);
            return;
        }

        var (from, to) = (Vector2.Transform(Vector2.Zero, state.Transformation), Vector2.Transform(Vector2.One, state.Transformation));
        var (least, most) = (Vector2.Min(from, to), Vector2.Max(from, to));
        images.Add(new ReadImage(least.X, pageHeight - most.Y, most.X - least.X, most.Y - least.Y, marks.Mark));
        if (marks.Say(string.Empty) is { Length: > 0 } words)
        {
            Say(words, 0);
        }
    }

    private void PaintForm(StreamValue form, DictionaryValue resources)
    {
        if (forms >= DeepestForm)
        {
            throw new DamageException("forms hold each other too deeply", "フォームの入れ子が深すぎます");
        }

        forms++;
        var before = state;
        var matrix = store.NumbersOf(form.Dictionary, "Matrix");
        state = state with { Transformation = (matrix.Length == 6 ? Matrix(index => matrix[index]) : Matrix3x2.Identity) * state.Transformation };
        Follow(store.Decode(form), store.Get(form.Dictionary, "Resources") is DictionaryValue own ? own : resources);
        state = before;
        forms--;
    }
}

/// <summary>What a page shows.</summary>
/// <param name="Texts">Its text.</param>
/// <param name="Images">Its pictures.</param>
/// <param name="Strokes">Its lines.</param>
/// <param name="Areas">Its filled rectangles.</param>
internal sealed record ReadContents(
    ImmutableArray<ReadText> Texts, ImmutableArray<ReadImage> Images, ImmutableArray<ReadStroke> Strokes, ImmutableArray<ReadArea> Areas);
