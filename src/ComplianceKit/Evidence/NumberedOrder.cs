namespace ComplianceKit.Evidence;

/// <summary>The order in which people look ids up: character by character, but numbers by what they count, so that e2 stands before e10.</summary>
internal sealed class NumberedOrder : IComparer<string>
{
    /// <summary>The order.</summary>
    public static NumberedOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var left = x.AsSpan();
        var right = y.AsSpan();
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (numberLeft, numberRight) = (DigitsOf(left), DigitsOf(right));
            if (numberLeft > 0 && numberRight > 0)
            {
                var first = left[..numberLeft].TrimStart('0');
                var second = right[..numberRight].TrimStart('0');
                if ((first.Length == second.Length ? first.SequenceCompareTo(second) : first.Length - second.Length) is not 0 and var byNumber)
                {
                    return byNumber;
                }

                left = left[numberLeft..];
                right = right[numberRight..];
            }
            else if (left[0] != right[0])
            {
                return left[0] - right[0];
            }
            else
            {
                left = left[1..];
                right = right[1..];
            }
        }

        return left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(x, y);
    }

    private static int DigitsOf(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var length ? length : text.Length;
}
