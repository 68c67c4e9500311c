using System.Collections.Immutable;
using ComplianceKit.Composition.Data;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Editions.Changes;

namespace ComplianceKit.Cli.Commands.Diff;

/// <summary>Writes changes for people.</summary>
internal static class DiffText
{
    private const int Around = 12;
    private const int Longest = 60;

    /// <summary>Writes them by area, then the drafts.</summary>
    public static void Write(ImmutableArray<Change> changes, ImmutableArray<RevisionDraft> drafts, CommandContext context)
    {
        var output = context.Environment.Output;
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
    }

    private static void WriteOne(Change change, CommandContext context)
    {
        var output = context.Environment.Output;
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

        string Shown(string value) => OneLine(ChangeWords.IsMarkdown(change.Area, field.Field) ? ShownText.OfMarkdown(value).Words : ChangeWords.ValueOf(field.Field, value, context.Language));
        var none = DiffWording.None.In(context.Language);
        var (old, now) = Excerpts(Shown(field.Old), Shown(field.Now));
        return kind == ChangeKind.Added ? now : $"{(old.Length == 0 ? none : old)} → {(now.Length == 0 ? none : now)}";
    }

    // Of long texts only what differs, with a little before and after it.
    private static (string Old, string Now) Excerpts(string old, string now)
    {
        if (old.Length <= Longest && now.Length <= Longest)
        {
            return (old, now);
        }

        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start])
        {
            start++;
        }

        var end = 0;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        return (Excerpt(old, start, end), Excerpt(now, start, end));
    }

    private static string Excerpt(string text, int start, int end)
    {
        if (text.Length == 0)
        {
            return text;
        }

        var from = Math.Max(0, start - Around);
        var to = Math.Min(text.Length, text.Length - end + Around);
        return $"{(from > 0 ? "…" : string.Empty)}{text[from..to]}{(to < text.Length ? "…" : string.Empty)}";
    }

    private static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
