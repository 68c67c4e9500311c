using System.Text.RegularExpressions;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Tables;

namespace ComplianceKit.RoundTrip;

/// <summary>The parts of the cell of an answer, as the sheet prints them one below the other.</summary>
/// <param name="Main">The answer or the reason.</param>
/// <param name="Facility">What the facility has to do; <see langword="null"/> where the cell has no such part.</param>
/// <param name="Planned">The words of the date; <see langword="null"/> where the cell has none.</param>
internal sealed partial record AnswerSections(string Main, string? Facility, string? Planned)
{
    private const string FacilityMark = "【医療機関等】";
    private const string PlannedMark = "【予定】";

    /// <summary>The parts of a cell.</summary>
    public static AnswerSections Of(string cell)
    {
        var main = new List<string>();
        List<string>? facility = null;
        string? planned = null;
        var current = main;
        foreach (var line in InputDigest.Normal(cell).Split('\n').Where(static line => line != "（未回答）" && !Inherited().IsMatch(line)))
        {
            if (line.StartsWith(FacilityMark, StringComparison.Ordinal))
            {
                current = facility = [line[FacilityMark.Length..]];
            }
            else if (line.StartsWith(PlannedMark, StringComparison.Ordinal))
            {
                planned = line[PlannedMark.Length..].Trim();
                current = main;
            }
            else
            {
                current.Add(line);
            }
        }

        return new AnswerSections(InputDigest.Normal(string.Join('\n', main)), facility is null ? null : InputDigest.Normal(string.Join('\n', facility)), planned);
    }

    /// <summary>The date; <see langword="null"/> where the words are none.</summary>
    public DateOnly? PlannedDate => Planned is null ? null : WrittenDate.ParseBeyondEra(UntilThen().Replace(Planned, string.Empty).Trim());

    [GeneratedRegex("^（引継ぎ.*）$")]
    private static partial Regex Inherited();

    [GeneratedRegex("(までに.*|まで|予定)[。.]?$")]
    private static partial Regex UntilThen();
}
