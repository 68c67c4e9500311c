namespace ComplianceKit.Pdf.Reading.Files;

/// <summary>
/// What may be done for one file altogether. A few bytes can name the same thing again and again, and what that names likewise, so that
/// bounds of depth alone leave more work than any computer can do.
/// </summary>
/// <param name="most">The most that a file may ask for.</param>
internal sealed class WorkBudget(long most)
{
    private long left = most;

    /// <summary>Takes a part of it.</summary>
    /// <exception cref="DamageException">Nothing is left.</exception>
    public void Spend(long count = 1)
    {
        left -= count;
        if (left < 0)
        {
            throw new DamageException("it holds the same things again and again, more than can be read", "同じものが繰り返し使われ、読み取れる量を超えています");
        }
    }
}
