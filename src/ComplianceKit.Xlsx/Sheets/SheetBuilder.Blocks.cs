using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Styles;
using ComplianceKit.Xlsx.Cells;
using ComplianceKit.Xlsx.Styles;

namespace ComplianceKit.Xlsx.Sheets;

/// <summary>Containers, figures and rules.</summary>
internal sealed partial class SheetBuilder
{
    private const double PictureToCaption = 3;

    // The rest is for its caption and for what programs make taller than we do.
    private const double MostOfPage = 0.9;

    private void AddContainer(Container container, Style parent, double left)
    {
        var style = document.Styles.Resolve(parent, StyleOf(container.Role), container.Classes);
        var first = Plan.Rows.Count;
        var inner = left + Indent(style);
        Add(container.Blocks, style, inner);
        if (Plan.Rows.Count > first && (style.Background is not null || style.Borders is not null))
        {
            Frame(Plan.Rows[first..], style, Grid.Place(inner));
            pendingSpace = Math.Max(pendingSpace, style.SpaceAfter ?? 0);
        }
    }

    private static string StyleOf(ContainerRole role) => role switch
    {
        ContainerRole.Note => "note",
        ContainerRole.KeepTogether => "keep-together",
        ContainerRole.Columns => "columns",
        ContainerRole.Signature => "signature",
        ContainerRole.FieldGroup => "field-group",
        ContainerRole.Quotation => "quotation",
        _ => "group",
    };

    /// <summary>Puts a background and a frame around rows.</summary>
    private static void Frame(List<SheetRow> rows, Style style, double left)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i].Cells;
            var filler = CellLook.Of(style) with { Top = default, Right = default, Bottom = default, Left = default };
            if (cells.Count == 0)
            {
                cells.Add(new PlacedCell(left, PlacedCell.SheetEnd, CellText.Empty, filler));
            }
            else if (cells[0].Left > left)
            {
                cells.Insert(0, new PlacedCell(left, cells[0].Left, CellText.Empty, filler));
            }

            for (var j = 0; j < cells.Count; j++)
            {
                var look = cells[j].Look;
                cells[j].Look = look with
                {
                    Background = look.Background ?? style.Background,
                    Top = i == 0 ? style.Borders?.Top ?? look.Top : look.Top,
                    Bottom = i == rows.Count - 1 ? style.Borders?.Bottom ?? look.Bottom : look.Bottom,
                    Left = j == 0 ? style.Borders?.Left ?? look.Left : look.Left,
                    Right = j == cells.Count - 1 ? style.Borders?.Right ?? look.Right : look.Right,
                };
            }
        }
    }

    private void AddFigure(Figure figure, Style parent, double left)
    {
        var style = document.Styles.Resolve(parent, "figure", figure.Classes);
        var available = Math.Max(width - left, LeastWidth / 2);
        // A picture over two printed pages is cut in two.
        var tallest = Math.Max(LeastWidth, (Plan.Page.Height - Plan.Page.Margins.Top - Plan.Page.Margins.Bottom) * MostOfPage);
        var shown = Math.Min(
            Math.Min(figure.Width ?? figure.Image.PixelWidth * ScreenPixel.Points, available), tallest * figure.Image.PixelWidth / figure.Image.PixelHeight);
        var height = shown * figure.Image.PixelHeight / figure.Image.PixelWidth;
        var text = CellText.Empty with { Pictures = [new Picture(figure.Image, figure.AlternativeText, shown, height)] };
        if (figure.Caption.IsDefaultOrEmpty)
        {
            AddText(text, style, left, figure);
            return;
        }

        // The caption stands below its picture in the same row, because a printed page can end between two rows.
        var caption = document.Styles.Resolve(parent, "caption", []);
        text = texts.OfInlines(figure.Caption, caption) with { Pictures = text.Pictures };
        pendingSpace = Math.Max(pendingSpace, style.SpaceBefore ?? 0);
        var cell = AddText(text, caption with { SpaceBefore = PictureToCaption, SpaceAfter = 0 }, left, figure).Cells[0];
        (cell.PicturesFirst, cell.PictureShare) = (true, ShareOf(style));
        pendingSpace = Math.Max(pendingSpace, caption.SpaceAfter ?? 0);
    }

    private void AddRule(ThematicBreak rule, Style parent, double left)
    {
        var style = document.Styles.Resolve(parent, "rule", rule.Classes);
        var line = style.Borders?.Bottom is { Width: > 0 } given ? given : new Border(0.5, style.Color ?? Color.Black);
        if (rule.Label is { } label)
        {
            var cut = style with { Alignment = TextAlignment.Center, Borders = null };
            AddText(CellText.Of($"― ― ― ―　{label}　― ― ― ―", RunLook.Of(cut)), cut, left, rule);
            return;
        }

        var row = NewRow();
        row.Space = Math.Max(style.SpaceBefore ?? 6, 4);
        row.Cells.Add(new PlacedCell(Grid.Place(left), PlacedCell.SheetEnd, CellText.Empty, CellLook.Of(style) with { Bottom = line }));
    }
}
