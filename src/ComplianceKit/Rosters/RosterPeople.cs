using System.Collections;
using System.Collections.Immutable;
using ComplianceKit.Forms;

namespace ComplianceKit.Rosters;

/// <summary>
/// The people of a roster in an order. What is known of a person is unpacked each time that it is asked for, so that a roster of any length
/// takes little memory. Safe for use from several threads.
/// </summary>
public sealed class RosterPeople : IReadOnlyList<FormRow>
{
    private readonly CellStore store;
    private readonly ImmutableArray<FormField> fields;
    private readonly ImmutableArray<string> names;
    private readonly int[]? order;
    private readonly int[]? numbers;
    private readonly int first;

    internal RosterPeople(CellStore store, ImmutableArray<FormField> fields)
        : this(store, fields, null, 0, store.Count)
    {
    }

    private RosterPeople(CellStore store, ImmutableArray<FormField> fields, int[]? order, int first, int count, int[]? numbers = null) =>
        (this.store, this.fields, names, this.order, this.first, Count, this.numbers) = (store, fields, [.. fields.Select(static field => field.Name)], order, first, count, numbers);

    /// <inheritdoc/>
    public int Count { get; }

    /// <summary>A person; the number counts in the whole roster, also in a part of it.</summary>
    public FormRow this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            var person = PersonAt(index);
            var cells = store.CellsOf(person);
            var values = ImmutableArray.CreateBuilder<object?>(cells.Length);
            for (var field = 0; field < cells.Length; field++)
            {
                values.Add(CellValue.Of(cells[field], fields[field]));
            }

            return new FormRow(NumberOf(index), new FormValues(names, values.MoveToImmutable())) { Line = store.LineOf(person) };
        }
    }

    /// <summary>The people of a stretch of the roster, with their numbers.</summary>
    public RosterPeople Part(Range range)
    {
        var (start, length) = range.GetOffsetAndLength(Count);
        return new RosterPeople(store, fields, order, first + start, length, numbers);
    }

    /// <summary>Those who stand on these lines of the file, with their numbers in the whole roster.</summary>
    public RosterPeople Only(IReadOnlySet<int> lines)
    {
        var places = Enumerable.Range(0, Count).Where(place => lines.Contains(store.LineOf(PersonAt(place)))).ToArray();
        return new RosterPeople(store, fields, Array.ConvertAll(places, PersonAt), 0, places.Length, Array.ConvertAll(places, NumberOf));
    }

    /// <summary>The people in another order, numbered anew.</summary>
    /// <param name="places">The place at which each one stands now.</param>
    internal RosterPeople InOrder(IEnumerable<int> places) =>
        new(store, fields, [.. places.Select(PersonAt)], 0, Count);

    private int PersonAt(int index) => order is null ? first + index : order[first + index];

    private int NumberOf(int index) => numbers is null ? first + index + 1 : numbers[first + index];

    /// <inheritdoc/>
    public IEnumerator<FormRow> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
        {
            yield return this[index];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
