using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ComplianceKit.Documents.Writing;

namespace ComplianceKit.Importing.Cells;

/// <summary>The parts of the cell of an answer, as the sheet prints them one below the other.</summary>
/// <param name="Main">The answer or the reason, with what somebody has written behind a date.</param>
/// <param name="Facility">What the facility has to do; <see langword="null"/> where the cell has no such part.</param>
/// <param name="Planned">The lines that give the date; empty where the cell has none.</param>
internal sealed partial record AnswerSections(string Main, string? Facility, ImmutableArray<PlannedLine> Planned)
{
    /// <summary>Begins a line that gives the date.</summary>
    public const string PlannedMark = "【予定】";

    private const string FacilityMark = "【医療機関等】";

    /// <summary>The answer or the reason without what stands behind a date: what points at another row, where the cell does.</summary>
    public required string WithoutPlans { get; init; }

    /// <summary>The parts of a cell.</summary>
    public static AnswerSections Of(string cell)
    {
        var main = new List<string>();
        var withoutPlans = new List<string>();
        List<string>? facility = null;
        var planned = ImmutableArray.CreateBuilder<PlannedLine>();
        var isFacility = false;
        foreach (var line in InputDigest.Normal(cell).Split('\n').Where(static line => line != "（未回答）" && !Inherited().IsMatch(line)))
        {
            if (line.StartsWith(FacilityMark, StringComparison.Ordinal))
            {
                // A second such line goes on with what the first has said.
                isFacility = true;
                (facility ??= []).Add(line[FacilityMark.Length..].TrimStart());
            }
            else if (line.StartsWith(PlannedMark, StringComparison.Ordinal))
            {
                isFacility = false;
                planned.Add(PlannedLine.Of(line[PlannedMark.Length..]));
                main.AddRange(planned[^1].Words.Length > 0 ? [planned[^1].Words] : []);
            }
            else if (isFacility)
            {
                facility!.Add(line);
            }
            else
            {
                main.Add(line);
                withoutPlans.Add(line);
            }
        }

        return new AnswerSections(Joined(main), facility is null ? null : Joined(facility), planned.ToImmutable()) { WithoutPlans = Joined(withoutPlans) };
    }

    /// <summary>Whether two texts differ only in what programs change when they save a workbook.</summary>
    public static bool IsSame(string text, string other) => InputDigest.Normal(text) == InputDigest.Normal(other);

    private static string Joined(List<string> lines) => InputDigest.Normal(string.Join('\n', lines));

    // What documents print below an inherited answer, and no other words about a handing over.
    [GeneratedRegex("^（引継ぎ(：.*)?）$", RegexOptions.ExplicitCapture)]
    private static partial Regex Inherited();
}
