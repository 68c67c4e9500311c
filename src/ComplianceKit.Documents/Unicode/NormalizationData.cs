using System.Globalization;

namespace ComplianceKit.Documents.Unicode;

/// <summary>
/// What the Unicode character database 3.2 says about the form NFKC (UAX 15), which RFC 4013 asks for. The platform's own normalization does
/// nothing where the program runs without the tables of a culture.
/// </summary>
internal sealed class NormalizationData
{
    private static readonly Lazy<NormalizationData> Read = new(Load);

    private readonly Dictionary<int, int[]> decompositions = [];
    private readonly Dictionary<int, int> classes = [];
    private readonly Dictionary<(int First, int Second), int> composites = [];

    private NormalizationData(TextReader text)
    {
        while (text.ReadLine() is { } line)
        {
            var words = line.Split(' ');
            switch (words[0])
            {
                case "D":
                    decompositions.Add(Number(words[1]), [.. words[2..].Select(Number)]);
                    break;
                case "C":
                    AddClass(int.Parse(words[1], CultureInfo.InvariantCulture), words[2..]);
                    break;
                case "P":
                    composites.Add((Number(words[1]), Number(words[2])), Number(words[3]));
                    break;
            }
        }
    }

    /// <summary>The data, which the program holds and reads when it needs them first.</summary>
    public static NormalizationData Known => Read.Value;

    private static NormalizationData Load()
    {
        using var stream = typeof(NormalizationData).Assembly.GetManifestResourceStream("normalization.txt")!;
        using var reader = new StreamReader(stream);
        return new NormalizationData(reader);
    }

    /// <summary>The full compatibility decomposition of a character; empty where it stays as it is.</summary>
    public ReadOnlySpan<int> DecompositionOf(int character) => decompositions.GetValueOrDefault(character);

    /// <summary>The class that orders combining marks; 0 for all other characters.</summary>
    public int ClassOf(int character) => classes.GetValueOrDefault(character);

    /// <summary>The character that two make up; <see langword="null"/> where they stay two.</summary>
    public int? CompositeOf(int first, int second) => composites.TryGetValue((first, second), out var composite) ? composite : null;

    private static int Number(string word) => int.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private void AddClass(int combiningClass, IEnumerable<string> ranges)
    {
        foreach (var range in ranges)
        {
            var ends = range.Split('-');
            for (var character = Number(ends[0]); character <= Number(ends[^1]); character++)
            {
                classes.Add(character, combiningClass);
            }
        }
    }
}
