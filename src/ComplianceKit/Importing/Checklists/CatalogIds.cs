using System.Globalization;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Gives parts and items ids that follow from what is printed, so that the same checklist gives the same ids.</summary>
internal sealed class CatalogIds
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>The id of a part or an item.</summary>
    /// <param name="above">The id of the part that it stands in, empty for none.</param>
    /// <param name="number">Its number as printed.</param>
    /// <param name="place">Its place in that part, from 1, for those without a number.</param>
    /// <param name="mark">What stands before the place.</param>
    public string Of(string above, string number, int place, string mark)
    {
        var own = Plain(number);
        if (own.Length == 0)
        {
            own = mark + place.ToString(CultureInfo.InvariantCulture);
        }

        // 1.2 in 1 already says where it stands.
        var isWhole = above.Length == 0 || own.StartsWith(above + ".", StringComparison.Ordinal);
        return Unused(isWhole ? own : own.StartsWith(above + "-", StringComparison.Ordinal) ? $"{above}.{own[(above.Length + 1)..]}" : $"{above}.{own}");
    }

    /// <summary>An id that the checklist itself gives.</summary>
    public string Given(string id) => Unused(id[(id.LastIndexOf('/') + 1)..]);

    private string Unused(string id)
    {
        var free = id;
        for (var count = 2; !given.Add(free); count++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
        }

        return free;
    }

    private static string Plain(string number)
    {
        var bare = PrintedLabel.Bare(number);
        return bare.All(static character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-') ? bare : string.Empty;
    }
}
