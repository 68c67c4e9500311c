namespace ComplianceKit.Loading.Files;

/// <summary>The lines of a text, found by where they begin: a file of a hundred thousand lines is not held twice.</summary>
internal sealed class TextLines
{
    private readonly string text;
    private readonly List<int> starts = [0];

    /// <summary>The lines of <paramref name="text"/>, which ends each with a line feed.</summary>
    public TextLines(string text)
    {
        this.text = text;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            starts.Add(at + 1);
        }
    }

    /// <summary>The lines and columns, counted from 1, at which <paramref name="sought"/> begins; once a line.</summary>
    public IEnumerable<(int Line, int Column)> PlacesOf(string sought)
    {
        for (var number = 1; number <= starts.Count; number++)
        {
            if (this[number]!.IndexOf(sought, StringComparison.Ordinal) is >= 0 and var at)
            {
                yield return (number, at + 1);
            }
        }
    }

    /// <summary>A line, counted from 1; <see langword="null"/> where there is none.</summary>
    public string? this[int number]
    {
        get
        {
            if (number < 1 || number > starts.Count)
            {
                return null;
            }

            var end = number < starts.Count ? starts[number] - 1 : text.Length;
            return text[starts[number - 1]..end].TrimEnd('\r');
        }
    }
}
