using ComplianceKit.Catalogs;

namespace ComplianceKit.Responses;

/// <summary>What is ticked on a form that asks はい or いいえ.</summary>
public enum FormAnswer
{
    /// <summary>Nothing yet.</summary>
    Blank,

    /// <summary>はい.</summary>
    Yes,

    /// <summary>いいえ.</summary>
    No,

    /// <summary>対象外.</summary>
    NotApplicable,
}

/// <summary>Derives the tick from an answer by the form's own rule.</summary>
public static class FormAnswers
{
    /// <summary>
    /// What was written to be ticked; else はい where the item is met, by other means as well, or where the form counts a plan for that date; 対象外 where it does not apply; else いいえ,
    /// also where only a part is met or where it is left to the facility.
    /// </summary>
    public static FormAnswer Of(ControlItem item, Response? answer) => answer?.Answer ?? Derived(item, answer?.Status, answer?.Planned);

    /// <summary>What follows from the state of an answer, whatever tick was written.</summary>
    public static FormAnswer Derived(ControlItem item, ResponseStatus? status, DateOnly? planned) => status switch
    {
        null => FormAnswer.Blank,
        ResponseStatus.Met or ResponseStatus.Alternative => FormAnswer.Yes,
        ResponseStatus.NotApplicable => FormAnswer.NotApplicable,
        ResponseStatus.Planned when planned <= item.PlannedCountsUntil => FormAnswer.Yes,
        _ => FormAnswer.No,
    };

    /// <summary>
    /// The state that a tick says alone. いいえ with a date is a plan; without one nobody has said when it will be met, and other sheets must not
    /// leave that out.
    /// </summary>
    public static ResponseStatus? StatusOf(FormAnswer? answer, DateOnly? planned) => answer switch
    {
        FormAnswer.Yes => ResponseStatus.Met,
        FormAnswer.NotApplicable => ResponseStatus.NotApplicable,
        FormAnswer.No => planned is null ? ResponseStatus.NotMet : ResponseStatus.Planned,
        _ => null,
    };
}
