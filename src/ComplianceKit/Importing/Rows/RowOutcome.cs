using System.Collections.Immutable;
using ComplianceKit.Catalogs;
using ComplianceKit.Importing.Pairing;

namespace ComplianceKit.Importing.Rows;

/// <summary>What the row of a sheet comes to.</summary>
internal abstract record RowOutcome;

/// <summary>The row answers nothing.</summary>
internal sealed record RowWithoutAnswer : RowOutcome;

/// <summary>No item is like the row.</summary>
/// <param name="Rival">The item that is, and that somebody else has to meet; <see langword="null"/> for none.</param>
internal sealed record RowWithoutItem(ControlItem? Rival) : RowOutcome;

/// <summary>The item has an answer in the files.</summary>
/// <param name="Reference">Its full reference.</param>
internal sealed record RowAnsweredAlready(string Reference) : RowOutcome;

/// <summary>A row above has answered the item.</summary>
/// <param name="Reference">The full reference of the item.</param>
/// <param name="First">The row above.</param>
internal sealed record RowRepeated(string Reference, int First) : RowOutcome;

/// <summary>The row answers an item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Reference">Its full reference.</param>
/// <param name="Score">How surely it is the one.</param>
/// <param name="Rival">An item that is as much or more like the row; <see langword="null"/> for none.</param>
/// <param name="Actors">Who acts, as the heading or a column says.</param>
internal sealed record RowPaired(ControlItem Item, string Reference, double Score, ControlItem? Rival, ImmutableArray<string> Actors) : RowOutcome
{
    /// <summary>Whether a person need not look at it.</summary>
    public bool IsSure => Score >= ItemPairing.Sure;
}
