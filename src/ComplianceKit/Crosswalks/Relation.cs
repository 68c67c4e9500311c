namespace ComplianceKit.Crosswalks;

/// <summary>How what one item asks stands to what another asks, after NIST IR 8477. The order is from the weakest to the strongest claim.</summary>
public enum Relation
{
    /// <summary>Nothing in common; also said where an item has no counterpart.</summary>
    None,

    /// <summary>They overlap, and each asks for something that the other does not.</summary>
    Intersects,

    /// <summary>The first asks for less: a part of what the second asks.</summary>
    Subset,

    /// <summary>The first asks for more: all that the second asks is in it.</summary>
    Superset,

    /// <summary>They ask for the same.</summary>
    Equal,
}

/// <summary>What follows from relations.</summary>
public static class Relations
{
    /// <summary>The same relation seen from the other side.</summary>
    public static Relation Inverse(this Relation relation) => relation switch
    {
        Relation.Superset => Relation.Subset,
        Relation.Subset => Relation.Superset,
        _ => relation,
    };

    /// <summary>Whether an answer to the first item is an answer to the second, and no more than a draft for it.</summary>
    public static bool Inherits(this Relation relation) => relation is Relation.Equal or Relation.Superset;
}
