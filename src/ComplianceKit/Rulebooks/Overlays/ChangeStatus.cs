namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>A change with its state.</summary>
/// <param name="Overlay">The overlay.</param>
/// <param name="Change">The change.</param>
/// <param name="State">The state.</param>
/// <param name="Current">The part of the base as it is now; <see langword="null"/> where it is gone.</param>
/// <param name="Accepted">The part of the base as it was looked at; <see langword="null"/> where nobody has.</param>
public sealed record ChangeStatus(Overlay Overlay, OverlayChange Change, ChangeState State, AcceptedPart? Current, AcceptedPart? Accepted);

/// <summary>How a change stands to the base that it was made for.</summary>
public enum ChangeState
{
    /// <summary>The base is as it was when somebody looked at it.</summary>
    Untouched,

    /// <summary>Nobody has recorded the state of the base yet.</summary>
    Unrecorded,

    /// <summary>The base has changed beside the change.</summary>
    BaseChanged,

    /// <summary>The base has changed where the change puts its own words.</summary>
    Conflicting,

    /// <summary>The base says the same by now.</summary>
    Obsolete,

    /// <summary>The part is gone from the base.</summary>
    TargetGone,
}
