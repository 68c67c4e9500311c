using System.Collections.Immutable;

namespace ComplianceKit.Documents.Writing;

/// <summary>An era by whose years people count.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Letter">The letter that stands for it.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day; 明治 and 大正 ended on the first day of the next one, which is of both.</param>
public sealed record JapaneseEra(string Name, char Letter, DateOnly First, DateOnly Last)
{
    // The days of 明治1 to 明治5 were counted by another calendar, so that none of them is told to be wrong.
    private static ImmutableArray<JapaneseEra> All { get; } =
    [
        new("令和", 'R', new(2019, 5, 1), DateOnly.MaxValue),
        new("平成", 'H', new(1989, 1, 8), new(2019, 4, 30)),
        new("昭和", 'S', new(1926, 12, 25), new(1989, 1, 7)),
        new("大正", 'T', new(1912, 7, 30), new(1926, 12, 25)),
        new("明治", 'M', new(1868, 1, 1), new(1912, 7, 30)),
    ];

    /// <summary>The western year before its first one.</summary>
    public int YearZero => First.Year - 1;

    /// <summary>The era of a name, of its first character (昭) or of its letter; <see langword="null"/> for others.</summary>
    /// <param name="name">At least one character.</param>
    public static JapaneseEra? Find(string name) =>
        All.FirstOrDefault(era => era.Name == name || (name.Length == 1 && (era.Name[0] == name[0] || era.Letter == char.ToUpperInvariant(name[0]))));

    /// <summary>The era that a day is of, the later one where it is of two; <see langword="null"/> before the first.</summary>
    public static JapaneseEra? Of(DateOnly day) => All.FirstOrDefault(era => era.Has(day));

    /// <summary>Whether a day is of it.</summary>
    public bool Has(DateOnly day) => day >= First && day <= Last;
}
