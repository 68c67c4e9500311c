namespace ComplianceKit.Typesetting.Flow;

/// <summary>Gives the content slots of a document their numbers. A number only tells slots apart, so that several threads may take theirs in any order.</summary>
internal sealed class SlotCounter
{
    private int last = -1;

    /// <summary>A number that no other slot has.</summary>
    public int Next() => Interlocked.Increment(ref last);
}
