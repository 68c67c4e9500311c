using System.Text.RegularExpressions;
using ComplianceKit.Tables;

namespace ComplianceKit.Importing.Cells;

/// <summary>Knows what forms print for people to circle or to fill, where nobody has: はい・いいえ（　/　）, 令和　年　月　日, ？ 未回答.</summary>
internal static partial class BlankForm
{
    /// <summary>Whether a cell holds nothing but what the form has printed into it.</summary>
    public static bool IsBlank(string text) => text.Length > 0 && Printed().IsMatch(string.Concat(HalfWidth.Of(text).Where(static character => !char.IsWhiteSpace(character))));

    /// <summary>The text; empty where it is the form's own.</summary>
    public static string Filled(string text) => IsBlank(text) ? string.Empty : text;

    [GeneratedRegex("^([?]?[(]?未回答[)]?|はい[・/、･,]いいえ([・/、･,]対象外)?([(](令和)?([/／]{1,2}|年?月日)?[)]|(令和)?(/{1,2}|年?月日))?|[(]?(令和|R)?(年月日|月日|//)[)]?|[(]/[)])$", RegexOptions.ExplicitCapture)]
    private static partial Regex Printed();
}
