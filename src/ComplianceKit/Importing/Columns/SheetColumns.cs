using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Importing.Pairing;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Columns;

/// <summary>The columns of a sheet as a head row names them.</summary>
/// <param name="Roles">The role of each column from the first on.</param>
public sealed partial record SheetColumns(ImmutableArray<ColumnRole> Roles)
{
    private const int ShortestRequirement = 8;

    /// <summary>The names under which <c>--map</c> knows the roles.</summary>
    public static ImmutableDictionary<string, ColumnRole> RoleNames { get; } =
        Enum.GetValues<ColumnRole>().ToImmutableDictionary(RoleName, StringComparer.Ordinal);

    /// <summary>The name under which <c>--map</c> knows a role.</summary>
    public static string RoleName(ColumnRole role) => role.ToString().ToLowerInvariant();

    /// <summary>The column of a role, or -1.</summary>
    public int Of(ColumnRole role) => Roles.IndexOf(role);

    /// <summary>The columns that a row names; <see langword="null"/> where it is no head row: one names what is asked, or the item, and what is answered.</summary>
    /// <param name="line">The row.</param>
    /// <param name="above">The row above it: a head of two rows names some columns in the first.</param>
    /// <param name="map">Roles by the name of their column, for names that are not known.</param>
    public static SheetColumns? From(TableLine line, TableLine? above, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var names = new ColumnNames(map);
        return Answering(TickColumns.AreIn(line) && line.Cells.Any(cell => names.RoleOf(cell.Trim()) is ColumnRole.Requirement or ColumnRole.Item)
            ? [.. RolesOf(line, above, names).Select((role, column) => role == ColumnRole.Other ? TickColumns.RoleOf(line.Cell(column)) : role)]
            : RolesOf(line, above, names));
    }

    /// <summary>
    /// The columns of a head of two rows whose first spans several columns (対応 over 状況 and 内容); <see langword="null"/> where the second
    /// is none: it names columns and nothing else, and none where the first names what is asked.
    /// </summary>
    /// <param name="line">The second row.</param>
    /// <param name="head">The first row.</param>
    /// <param name="map">Roles by the name of their column.</param>
    public static SheetColumns? Below(TableLine line, TableLine head, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var meanings = new NamedRole[Math.Max(line.Cells.Length, head.Cells.Length)];
        var names = new ColumnNames(map);
        var (spanning, named) = (string.Empty, 0);
        for (var column = 0; column < meanings.Length; column++)
        {
            spanning = head.Cell(column) is { Length: > 0 } own ? own : spanning;
            var below = line.Cell(column);
            var meaning = below.Length == 0 ? names.MeaningOf(head.Cell(column)) : names.MeaningBelow(spanning, below);
            meaning = meaning.Role == ColumnRole.Other && TickColumns.AreIn(line) ? new(TickColumns.RoleOf(below), NameMatch.Exact) : meaning;
            if (below.Length > 0 && meaning.Role is (ColumnRole.Other or ColumnRole.Requirement))
            {
                return null;
            }

            named += below.Length > 0 ? 1 : 0;
            meanings[column] = meaning;
        }

        var roles = NamedRole.Settle(meanings);
        MarkSubNumbers(roles, line, head);
        return named > 0 ? Answering(roles) : null;
    }

    private static SheetColumns? Answering(ColumnRole[] roles)
    {
        // A sheet that has one column for the answer often calls it 対応状況 and writes sentences into it.
        if (Array.IndexOf(roles, ColumnRole.Answer) < 0 && Array.IndexOf(roles, ColumnRole.Status) is var status and >= 0)
        {
            roles[status] = ColumnRole.Answer;
        }

        var asks = roles.Contains(ColumnRole.Requirement) || roles.Contains(ColumnRole.Item);
        var answers = roles.Contains(ColumnRole.Answer) || (roles.Contains(ColumnRole.Yes) && roles.Contains(ColumnRole.No));
        return asks && answers ? new SheetColumns([.. roles]) : null;
    }

    /// <summary>
    /// The columns that a row of a checklist names; <see langword="null"/> where it is no head row: one names what is asked, and it is no
    /// lone word. Where none does, the last column called 項目 asks.
    /// </summary>
    /// <param name="line">The row.</param>
    /// <param name="above">The row above it.</param>
    /// <param name="map">Roles by the name of their column.</param>
    public static SheetColumns? OfChecklist(TableLine line, TableLine? above, IReadOnlyDictionary<string, ColumnRole> map)
    {
        var roles = RolesOf(line, above, new ColumnNames(map));
        var known = roles.Count(static role => role != ColumnRole.Other);
        if (!roles.Contains(ColumnRole.Requirement) && known > 1 && LastOfItems(line, above, roles) is var last and >= 0)
        {
            roles[last] = ColumnRole.Requirement;
        }

        // Published checklists often leave the head of the numbers empty.
        var asking = Array.IndexOf(roles, ColumnRole.Requirement);
        if (asking > 0 && !roles.Contains(ColumnRole.Number) && line.Cell(asking - 1).Length == 0 && roles[asking - 1] == ColumnRole.Other)
        {
            roles[asking - 1] = ColumnRole.Number;
        }

        var isLone = known < 2 && line.Cells.Count(static cell => !string.IsNullOrWhiteSpace(cell)) > 1 && map.Count == 0;
        return roles.Contains(ColumnRole.Requirement) && !isLone ? new SheetColumns([.. roles]) : null;
    }

    // 分類 and 区分 never ask, and 大項目 does not where a column behind it has a name such as 内容 or 管理策: that one asks, and whoever brings the
    // sheet in has to say so.
    private static int LastOfItems(TableLine line, TableLine? above, ColumnRole[] roles)
    {
        var last = Array.LastIndexOf(roles, ColumnRole.Part);
        return last >= 0 && NameOf(last) is var name && (name.EndsWith("項目", StringComparison.Ordinal) || name == "項")
            && !Enumerable.Range(last + 1, roles.Length - last - 1).Any(column => roles[column] == ColumnRole.Other && MayAsk().IsMatch(NameOf(column)))
            ? last
            : -1;

        string NameOf(int column) => Folding.Of(line.Cell(column) is { Length: > 0 } own ? own : above?.Cell(column) ?? string.Empty).Trim();
    }

    private static ColumnRole[] RolesOf(TableLine line, TableLine? above, ColumnNames names)
    {
        var roles = NamedRole.Settle([.. Enumerable.Range(0, line.Cells.Length)
            .Select(column => names.MeaningOf(line.Cell(column) is { Length: > 0 } own ? own : above?.Cell(column) ?? string.Empty))]);
        MarkSubNumbers(roles, line, above);
        return roles;
    }

    // A head that is merged over the columns of the numbers names the first of them.
    private static void MarkSubNumbers(ColumnRole[] roles, TableLine line, TableLine? above)
    {
        var number = Array.IndexOf(roles, ColumnRole.Number) is var printed and >= 0 ? printed : Array.IndexOf(roles, ColumnRole.Sequence);
        var requirement = Array.IndexOf(roles, ColumnRole.Requirement);
        for (var column = number + 1; number >= 0 && column < requirement && line.Cell(column).Length == 0 && (above?.Cell(column) ?? string.Empty).Length == 0; column++)
        {
            roles[column] = ColumnRole.SubNumber;
        }
    }

    /// <summary>
    /// The columns as a row has them. Tables that were taken out of other documents have rows whose cells stand one or two columns beside their
    /// heads; the number of the item (①, 1, (1)) tells where. The same instance where the row stands below its heads.
    /// </summary>
    public SheetColumns ForRow(TableLine line)
    {
        var (number, requirement, answer) = (Of(ColumnRole.Number), Of(ColumnRole.Requirement), Of(ColumnRole.Answer));
        if (number < 0
            || requirement < 0
            || answer < 0
            || HasSubNumber(line, requirement)
            || (IsNumber(line.Cell(number)) && requirement < answer)
            || line.Cell(Math.Max(0, Of(ColumnRole.Item))).Contains('/', StringComparison.Ordinal))
        {
            return this;
        }

        foreach (var shift in (int[])[0, 1, -1, 2, -2])
        {
            var at = number + shift;
            var toRequirement = requirement < answer ? requirement - number : 1;
            var toAnswer = requirement < answer ? answer - number : 2;
            if (at >= 0 && at != Of(ColumnRole.Sequence) && IsNumber(line.Cell(at)) && line.Cell(at + toRequirement).Length >= ShortestRequirement)
            {
                return Moved(line.Cells.Length, at, at + toRequirement, at + toAnswer, shift);
            }
        }

        return this;
    }

    private bool HasSubNumber(TableLine line, int requirement) =>
        line.Cell(requirement).Length > 0 && Enumerable.Range(0, Roles.Length).Any(column => Roles[column] == ColumnRole.SubNumber && ComposedNumber.IsPart(line.Cell(column)));

    // Left of the number stand the running number and the parts; right of the answer what its heads say, moved as far.
    private SheetColumns Moved(int count, int number, int requirement, int answer, int shift)
    {
        var roles = new ColumnRole[Math.Max(count, answer + 1)];
        for (var column = 0; column < roles.Length; column++)
        {
            var named = column < number ? column : column - shift;
            var role = named >= 0 && named < Roles.Length ? Roles[named] : ColumnRole.Other;
            roles[column] = column < number && role != ColumnRole.Sequence ? ColumnRole.Part
                : role is ColumnRole.Number or ColumnRole.Requirement or ColumnRole.Answer ? ColumnRole.Other : role;
        }

        (roles[number], roles[requirement], roles[answer]) = (ColumnRole.Number, ColumnRole.Requirement, ColumnRole.Answer);
        return new SheetColumns([.. roles]);
    }

    private static bool IsNumber(string text) => NumberMark().IsMatch(text);

    [GeneratedRegex("^[(（]?([\\u2460-\\u2473\\u3251-\\u325F]|[0-9０-９]{1,3})[)）.]?$", RegexOptions.ExplicitCapture)]
    private static partial Regex NumberMark();

    [GeneratedRegex("(内容|管理策|対策|要求|基準|事項|要件|設問|質問|目標)$", RegexOptions.ExplicitCapture)]
    private static partial Regex MayAsk();
}
