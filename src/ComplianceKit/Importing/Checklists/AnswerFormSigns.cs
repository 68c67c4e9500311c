using System.Text.RegularExpressions;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Columns;

namespace ComplianceKit.Importing.Checklists;

/// <summary>Learns from heads and blanks of a checklist how it wants to be answered.</summary>
internal sealed partial class AnswerFormSigns
{
    private bool asksYes;
    private bool asksNo;
    private bool asksNotApplicable;
    private bool asksDates;

    /// <summary>Whether はい and いいえ are asked for without a date and without 対象外, which no form of ours is.</summary>
    public bool IsUncertain => asksYes && asksNo && !asksNotApplicable && !asksDates;

    /// <summary>The form.</summary>
    public AnswerForm Form => !(asksYes && asksNo) ? AnswerForm.Text : asksDates ? AnswerForm.YesNoDates : AnswerForm.YesNoNotes;

    /// <summary>Whether a cell holds nothing but what is to be ticked or filled in.</summary>
    public static bool IsBlank(string text) => Folding.Of(text) is var plain && Blank().IsMatch(plain) && !Said().IsMatch(plain);

    /// <summary>Looks at the head of a column.</summary>
    public void Head(string text, ColumnRole role)
    {
        asksDates |= role is ColumnRole.Reviewed or ColumnRole.Planned || (role is ColumnRole.Other or ColumnRole.Status or ColumnRole.Answer && Dated().IsMatch(text));
        Words(text);
    }

    /// <summary>Looks at a blank that is to be filled in.</summary>
    public void Look(string text)
    {
        asksDates |= Dated().IsMatch(text);
        Words(text);
    }

    private void Words(string text)
    {
        var plain = Folding.Of(text).ToUpperInvariant();
        asksYes |= plain.Contains("はい", StringComparison.Ordinal) || Signs().IsMatch(plain) || plain.Contains("YES", StringComparison.Ordinal);
        asksNo |= plain.Contains("いいえ", StringComparison.Ordinal) || Signs().IsMatch(plain) || plain is "NO" || plain.Contains("/NO", StringComparison.Ordinal);
        asksNotApplicable |= plain.Contains("対象外", StringComparison.Ordinal)
            || plain.Contains("該当なし", StringComparison.Ordinal)
            || plain.Contains("N/A", StringComparison.Ordinal);
    }

    [GeneratedRegex("[○〇◯][・/、,\\s]?[×✕]")]
    private static partial Regex Signs();

    [GeneratedRegex("日付|回目|確認日|目標日|[(（]\\s*/\\s*[)）]|年\\s*月\\s*日|\\s/\\s+/")]
    private static partial Regex Dated();

    // A figure alone, 10 or (1), says something, and so does a mark that somebody has set.
    [GeneratedRegex("^\\s*([(\\[]?[0-9]+([.:-][0-9]+)*[)\\].]?|[○〇◯×✕☑■])\\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Said();

    [GeneratedRegex("^(はい|いいえ|対象外|該当なし|有|無|○|〇|◯|×|✕|□|☐|☑|■|yes|no|n/a|令和|年|月|日|[\\s・/、,()\\[\\]_.:0-9-])*$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Blank();
}
