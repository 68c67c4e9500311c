using ComplianceKit.Rulebooks.Model;

namespace ComplianceKit.Rulebooks.Overlays;

/// <summary>Changes of one overlay that take away what an earlier one of it has brought: nobody wants both.</summary>
internal static class OverlappingChanges
{
    /// <summary>Whether nothing is left of an earlier change once a part is replaced or removed.</summary>
    /// <param name="earlier">The earlier change.</param>
    /// <param name="change">The change.</param>
    /// <param name="target">The part, as the earlier changes have left it.</param>
    public static bool IsLost(OverlayChange earlier, OverlayChange change, RuleNode target)
    {
        if (change.Action is not (OverlayAction.Replace or OverlayAction.Remove))
        {
            return false;
        }

        var (keepsHeading, isInside) = (KeepsHeading(change, target), target.Everything().Skip(1).Any(part => Is(part, earlier.Target)));
        return earlier.Action switch
        {
            OverlayAction.Rename => isInside || (Is(target, earlier.Target) && !keepsHeading),
            OverlayAction.Replace or OverlayAction.Append => isInside || Is(target, earlier.Target),
            OverlayAction.InsertAfter or OverlayAction.InsertBefore => earlier.Content.Any(part => target.Everything().Any(own => own.Id == part.Id)),

            // What was removed is gone in any case.
            _ => false,
        };
    }

    // Words for the inside of an article leave its heading.
    private static bool KeepsHeading(OverlayChange change, RuleNode target) =>
        change.Action == OverlayAction.Replace && target.HasHeading && change.Content.All(static part => !part.HasHeading);

    private static bool Is(RuleNode part, string id) => part.Id == id || part.PlaceId == id;
}
