using System.Collections.Immutable;
using ComplianceKit.Cli.Output;
using ComplianceKit.Composition.Data;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;

namespace ComplianceKit.Cli.Commands.Diff;

/// <summary>Writes changes for people.</summary>
internal static class DiffText
{
    private const int Longest = 60;

    /// <summary>Writes them by area, then the drafts, and rows that are there and say something else.</summary>
    public static void Write(ImmutableArray<Change> changes, ImmutableArray<RevisionDraft> drafts, ImmutableArray<RevisionDraft> present, CommandContext context)
    {
        var output = context.Results;
        if (changes.IsEmpty)
        {
            context.Say(DiffWording.Nothing);
        }

        foreach (var area in changes.GroupBy(static change => change.Area))
        {
            context.Say(DiffWording.Count(ChangeWords.Of(area.Key), area.Sum(static change => change.Also.Length + 1)));
            foreach (var change in area)
            {
                WriteOne(change, context);
            }
        }

        foreach (var draft in drafts)
        {
            output.WriteLine();
            context.Say(DiffWording.Draft(draft));
            output.Write(draft.ToYaml(2));
        }

        foreach (var row in present)
        {
            output.WriteLine();
            context.Say(DiffWording.Present(row));
            output.WriteLine($"  {row.Changes}");
        }
    }

    private static void WriteOne(Change change, CommandContext context)
    {
        var output = context.Results;
        var title = change.Title == change.Id ? string.Empty : $" {change.Title}";
        var kind = ChangeWords.Of(change.Kind).In(context.Language);
        if (change.Fields is [{ Field: "value" or "digest" } only] && change.Area != ChangeArea.Answer)
        {
            output.WriteLine($"  {change.Id}{title}  {Pair(only, change, context)}");
            return;
        }

        output.WriteLine($"  {change.Id}{title}  [{kind}]");
        foreach (var field in change.Fields)
        {
            output.WriteLine($"    {ChangeWords.Of(change.Area, field.Field).In(context.Language)}{(context.Language == Language.Japanese ? "：" : ": ")}{Pair(field, change, context)}");
        }

        if (!change.Also.IsEmpty)
        {
            output.WriteLine($"    {DiffWording.Also(string.Join(context.Language == Language.Japanese ? "、" : ", ", change.Also)).In(context.Language)}");
        }
    }

    private static string Pair(FieldChange field, Change change, CommandContext context)
    {
        var kind = change.Kind;
        if (!ChangeWords.IsReadable(field.Field))
        {
            return kind == ChangeKind.Changed ? DiffWording.Other.In(context.Language) : ChangeWords.Of(kind).In(context.Language);
        }

        string Shown(string value) =>
            OneLine(ChangeWords.IsMarkdown(change.Area, field.Field) ? ShownText.OfMarkdown(value).Words : ChangeWords.ValueOf(field.Field, value, context.Language));
        var none = DiffWording.None.In(context.Language);
        var (old, now) = Excerpts.Of(Shown(field.Old), Shown(field.Now), Longest);
        return kind == ChangeKind.Added ? now : $"{(old.Length == 0 ? none : old)} → {(now.Length == 0 ? none : now)}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
