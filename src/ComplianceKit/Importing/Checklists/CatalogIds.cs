using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceKit.Catalogs;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Gives parts and items ids that follow from what is printed, so that the same checklist gives the same ids.</summary>
internal sealed class CatalogIds
{
    private const int DigestLength = 6;
    private readonly HashSet<string> given = new(StringComparer.Ordinal);

    /// <summary>The id of a part or an item.</summary>
    /// <param name="above">The id of the part that it stands in, empty for none.</param>
    /// <param name="number">Its number as printed.</param>
    /// <param name="words">Its title or what it asks. Where no number makes an id, these do: a row that is put in above moves no id.</param>
    /// <param name="mark">What stands before the digest of the words.</param>
    public string Of(string above, string number, string words, string mark)
    {
        var own = Plain(number);
        if (own.Length == 0)
        {
            own = mark + DigestOf(number + words);
        }

        // 1.2 in 1 already says where it stands.
        var isWhole = above.Length == 0 || own.StartsWith(above + ".", StringComparison.Ordinal);
        return Unused(isWhole ? own : own.StartsWith(above + "-", StringComparison.Ordinal) ? $"{above}.{own[(above.Length + 1)..]}" : $"{above}.{own}");
    }

    /// <summary>An id that the checklist itself gives, as far as it can be one.</summary>
    public string Given(string id) => Unused(Identifier.Of(id[(id.LastIndexOf('/') + 1)..].Trim()));

    private string Unused(string id)
    {
        var free = id;
        for (var count = 2; !given.Add(free); count++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
        }

        return free;
    }

    // Widths, blanks and capitals are no other words.
    private static string DigestOf(string words)
    {
        var plain = Folding.WithoutBlanks(words).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..DigestLength];
    }

    private static string Plain(string number)
    {
        var bare = RomanizedNumber.Of(PrintedLabel.Bare(number));
        return bare.All(static character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-') ? bare : string.Empty;
    }
}
