namespace ComplianceKit.Importing.Columns;

/// <summary>How surely a name of a column says what the column holds, the surest first.</summary>
internal enum NameMatch
{
    /// <summary>Whoever brings the sheet in says so.</summary>
    Mapped,

    /// <summary>The name is known as it stands.</summary>
    Exact,

    /// <summary>The name is known without words of courtesy, or says more than one thing.</summary>
    Loose,
}

/// <summary>What the name of a column means.</summary>
/// <param name="Role">The role.</param>
/// <param name="Match">How surely the name says so.</param>
internal readonly record struct NamedRole(ColumnRole Role, NameMatch Match)
{
    /// <summary>
    /// The roles that the columns of a head have. Of columns that would have the same one, that whose name says it most surely has it, and of
    /// these the first; parts may be many.
    /// </summary>
    /// <param name="names">What the names of the columns mean, from the first column on.</param>
    public static ColumnRole[] Settle(IReadOnlyList<NamedRole> names)
    {
        var roles = new ColumnRole[names.Count];
        foreach (var match in Enum.GetValues<NameMatch>())
        {
            for (var column = 0; column < roles.Length; column++)
            {
                if (names[column].Match == match)
                {
                    roles[column] = Free(names[column], roles, names);
                }
            }
        }

        return roles;
    }

    // 当社の対応 is where the answer stands once 対応状況 beside it says how far it is met.
    private static ColumnRole Free(NamedRole name, ColumnRole[] roles, IReadOnlyList<NamedRole> names) =>
        name.Role == ColumnRole.Part || Array.IndexOf(roles, name.Role) < 0 ? name.Role
        : name is { Role: ColumnRole.Status, Match: NameMatch.Loose } && !names.Any(static other => other.Role == ColumnRole.Answer) && Array.IndexOf(roles, ColumnRole.Answer) < 0
            ? ColumnRole.Answer
            : ColumnRole.Other;
}
