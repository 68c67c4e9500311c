using System.Collections.Immutable;
using ComplianceKit.Documents.References;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Tree.Blocks;
using ComplianceKit.Documents.Tree.Pages;

namespace ComplianceKit.Documents.Markdown;

/// <summary>Reads the lines of a text: sections, line directives and containers here, all else as CommonMark.</summary>
internal sealed class BlockReader(ReadingContext context, string[] lines)
{
    private static readonly Dictionary<string, bool> AsTable = new(StringComparer.Ordinal) { ["table"] = true };

    private int line;
    private int depth;
    private bool isOutsideTold;

    /// <summary>Reads all sections.</summary>
    public ImmutableArray<Section> ReadSections()
    {
        var sections = ImmutableArray.CreateBuilder<Section>();
        var current = new Section(PageOf(AttributeList.Empty, context.Settings.DefaultPage, 1), []);
        while (line < lines.Length)
        {
            var blocks = ReadBlocks(0);
            if (!blocks.IsEmpty || sections.Count > 0 || current.Name is not null)
            {
                sections.Add(current with { Blocks = blocks });
            }

            if (line < lines.Length)
            {
                current = ReadSection(DirectiveLine.Read(lines[line])!);
                line++;
                if (line >= lines.Length)
                {
                    sections.Add(current);
                }
            }
        }

        return [.. sections.Where(static section => !section.Blocks.IsEmpty)];
    }

    private Section ReadSection(DirectiveLine directive)
    {
        context.Check(directive, line + 1);
        var attributes = directive.Attributes;
        var page = PageOf(attributes, attributes.Get("page") ?? context.Settings.DefaultPage, line + 1);
        return context.With(new Section(page, []) { Name = attributes.Get("name") ?? string.Empty, Sheet = SheetOf(attributes) }, attributes, line + 1);
    }

    private SheetSettings SheetOf(AttributeList attributes)
    {
        switch (attributes.Get("sheet"))
        {
            case null:
                return SheetSettings.Default;
            case "none":
                return new SheetSettings(false, 0);
            case ['s', 'p', 'l', 'i', 't', '-', >= '1' and <= '6' and var level]:
                return new SheetSettings(true, level - '0');
            case var other:
                context.Diagnostics.Add(
                    MarkdownDiagnostics.NotAmong("sheet", other, ["none", "split-1", "split-2", "split-3", "split-4", "split-5", "split-6"], context.Origin(line + 1)));
                return SheetSettings.Default;
        }
    }

    private PageSettings PageOf(AttributeList attributes, string name, int number)
    {
        if (!context.Settings.Pages.TryGetValue(name, out var page))
        {
            context.Diagnostics.Add(MarkdownDiagnostics.UnknownPage(name, context.Settings.Pages.Keys, context.Origin(number)));
            page = PageSettings.A4;
        }

        page = context.Flag(attributes, "front", number) ? page with { StartsOnFront = true } : page;
        return attributes.Has("start") ? page with { FirstPageNumber = context.Number(attributes, "start", 1, 0, 100_000, number) } : page;
    }

    // Stops at a section, at the end, or inside a container at the line of colons that closes it, however many they are.
    private ImmutableArray<Block> ReadBlocks(int fence, int opened = 0)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var start = line;
        for (; line < lines.Length; line++)
        {
            if (DirectiveLine.Read(lines[line]) is not { } directive)
            {
                FullWidthSlip.Report(lines[line], line + 1, depth > 0, context);
                continue;
            }

            Flush(start, line, blocks);
            if (fence > 0 && directive is { Fence: 0, Name: "section" } && context.Origin(line + 1)?.Path != context.Origin(opened)?.Path)
            {
                // Words that come from another file, such as an answer, end nothing that the template has opened.
                context.Diagnostics.Add(MarkdownDiagnostics.SectionInside(context.Origin(line + 1)));
                start = line + 1;
                continue;
            }

            if (directive is { Fence: 0, Name: "section" } || (directive is { Fence: > 0, Name: "" } && fence > 0))
            {
                return blocks.ToImmutable();
            }

            ReadDirective(directive, blocks);
            start = line + 1;
        }

        Flush(start, line, blocks);
        return blocks.ToImmutable();
    }

    private void Flush(int start, int end, ImmutableArray<Block>.Builder blocks)
    {
        while (start < end && string.IsNullOrWhiteSpace(lines[start]))
        {
            start++;
        }

        if (start < end && string.Join('\n', lines, start, end - start) is var text && !string.IsNullOrWhiteSpace(text))
        {
            blocks.AddRange(context.Blocks(text, start + 1));
        }
    }

    private void ReadDirective(DirectiveLine directive, ImmutableArray<Block>.Builder blocks)
    {
        if (directive.Fence > 0)
        {
            ReadContainer(directive, blocks);
            return;
        }

        var number = line + 1;
        Block? block = directive.Name switch
        {
            "toc" => new TableOfContents(context.Number(directive.Attributes, "depth", 2, 1, 6, number)),
            "pagebreak" => new PageBreak(),
            "spacer" => new Spacer(context.Length(directive.Attributes, "height", 12, number)),
            "rule" => new ThematicBreak { Label = directive.Attributes.Get("label") },
            "notes" => new PendingNotes(context.Choice(directive.Attributes, "as", AsTable, number) ?? false, context.Flag(directive.Attributes, "all", number)),
            _ => null,
        };
        if (block is null && directive.Name is "row" or "cell")
        {
            // Where a table is not opened, all of its rows and cells are at fault.
            if (!isOutsideTold)
            {
                context.Diagnostics.Add(MarkdownDiagnostics.OutsideOfTable($"%{directive.Name}", context.Origin(number)));
            }

            isOutsideTold = true;
            return;
        }

        if (block is null)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective($"%{directive.Name}", context.Origin(number)));
            return;
        }

        context.Check(directive, number);
        blocks.Add(context.With(block, directive.Attributes, number));
    }

    private void ReadContainer(DirectiveLine directive, ImmutableArray<Block>.Builder blocks)
    {
        var opened = line + 1;
        if (directive.Name.Length == 0)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective(new string(':', directive.Fence), context.Origin(opened)));
            return;
        }

        if (++depth > ReadingContext.DeepestNesting)
        {
            context.Diagnostics.Add(MarkdownDiagnostics.TooDeep(context.Origin(opened)));
            line = lines.Length - 1;
            return;
        }

        line++;
        var block = directive.Name switch
        {
            "table" => new TableReader(context, lines).Read(directive, ref line),
            "chart" => new ChartReader(context, lines).Read(directive, ref line),
            _ => ReadInside(directive, opened),
        };
        depth--;
        if (line < lines.Length && DirectiveLine.Read(lines[line]) is { Name: "", Fence: > 0 } closing)
        {
            context.Check(closing, line + 1);
        }
        else
        {
            context.Diagnostics.Add(MarkdownDiagnostics.Unclosed(directive.Name, context.Origin(opened)));
            line = Math.Min(line, lines.Length) - 1;
        }

        if (block is not null)
        {
            context.Check(directive, opened);
            blocks.Add(context.With(block, directive.Attributes, opened, "unnumbered"));
        }
    }

    private Block? ReadInside(DirectiveLine directive, int opened)
    {
        var inside = ReadBlocks(directive.Fence, opened);
        ContainerRole? role = directive.Name switch
        {
            "group" => ContainerRole.Group,
            "note" => ContainerRole.Note,
            "keep" => ContainerRole.KeepTogether,
            "columns" => ContainerRole.Columns,
            "signature" => ContainerRole.Signature,
            "fields" => ContainerRole.FieldGroup,
            "quotation" => ContainerRole.Quotation,
            _ => null,
        };
        if (role is { } known)
        {
            return new Container(known, inside)
            {
                TextColumns = known == ContainerRole.Columns ? context.Number(directive.Attributes, "count", 0, 2, 6, opened) : 0,
            };
        }

        if (directive.Name == "note-definition" && directive.Attributes.Id is { } id)
        {
            return new NoteDefinition(id, directive.Attributes.Get("term"), inside, context.Flag(directive.Attributes, "foot", opened));
        }

        context.Diagnostics.Add(MarkdownDiagnostics.UnknownDirective($"::: {directive.Name}", context.Origin(opened)));
        return null;
    }
}
