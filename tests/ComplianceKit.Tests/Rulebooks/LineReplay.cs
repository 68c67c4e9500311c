using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceKit.Tests.Rulebooks;

/// <summary>The 項 and 号 of one article, on which amending sentences are followed to the letter, as a reader with a pencil would.</summary>
internal sealed partial class LineReplay
{
    private readonly SortedDictionary<int, Paragraph> paragraphs = [];
    private Paragraph? scope;

    /// <summary>The article of these 項, each with its 号.</summary>
    public LineReplay(IEnumerable<List<string>> words)
    {
        foreach (var lines in words)
        {
            var paragraph = new Paragraph(lines[0]);
            lines.Skip(1).ToList().ForEach(item => paragraph.Items.Add(paragraph.Items.Count + 1, item));
            paragraphs.Add(paragraphs.Count + 1, paragraph);
        }
    }

    /// <summary>The numbers and words as they stand.</summary>
    public override string ToString() => string.Join(
        '\n', paragraphs.SelectMany(static pair => pair.Value.Items.Select(static item => $"({item.Key}) {item.Value}").Prepend($"{pair.Key} {pair.Value.Words}")));

    /// <summary>Does what a sentence says; fails where it names what is not there or gives a number that is in use.</summary>
    public void Follow(string sentence)
    {
        var lines = sentence.Split('\n');
        Assert.StartsWith("第1条", lines[0], StringComparison.Ordinal);
        var rest = Scoped(lines[0]["第1条".Length..].TrimEnd('。'), keeps: false);
        while (rest.Length > 0)
        {
            rest = Clause(rest, lines[1..]).TrimStart('、');
            rest = rest.StartsWith("同条", StringComparison.Ordinal) ? Scoped(rest[2..], keeps: false) : rest.StartsWith("同項", StringComparison.Ordinal) ? Scoped(rest[2..], keeps: true) : rest;
        }
    }

    private string Scoped(string rest, bool keeps)
    {
        var found = Scope().Match(rest);
        scope = found.Success ? paragraphs[Number(found.Groups[1])] : keeps ? scope : null;
        rest = rest[found.Length..];
        return rest.StartsWith('中') ? rest[1..] : rest;
    }

    private string Clause(string rest, string[] below)
    {
        Match match;
        if ((match = Added().Match(rest)).Success)
        {
            Add(match, below);
        }
        else if ((match = Range().Match(rest)).Success)
        {
            var distance = Number(match.Groups[4]) * (match.Groups[5].Value == "下" ? 1 : -1);
            Move(match.Groups[2].Value, [.. Enumerable.Range(Number(match.Groups[1]), Number(match.Groups[3]) - Number(match.Groups[1]) + 1).Select(number => (number, number + distance))]);
        }
        else if ((match = Moved().Match(rest)).Success)
        {
            Move(match.Groups[2].Value, [(Number(match.Groups[1]), Number(match.Groups[3]))]);
        }
        else
        {
            match = Deleted().Match(rest);
            Assert.True(match.Success, rest);
            foreach (var number in Listed(match.Groups[1].Value))
            {
                Assert.True(match.Groups[2].Value == "項" ? paragraphs.Remove(number) : Items.Remove(number), rest);
            }
        }

        return rest[match.Length..];
    }

    private SortedDictionary<int, string> Items => (scope ?? Assert.Single(paragraphs).Value).Items;

    private void Move(string counter, List<(int From, int To)> moves)
    {
        if (counter == "項")
        {
            Renumber(paragraphs, moves);
        }
        else
        {
            Renumber(Items, moves);
        }
    }

    private static void Renumber<T>(SortedDictionary<int, T> level, List<(int From, int To)> moves)
    {
        var taken = moves.ConvertAll(move => (move.To, Value: level[move.From]));
        moves.ForEach(move => level.Remove(move.From));
        taken.ForEach(move => level.Add(move.To, move.Value));
    }

    private void Add(Match match, string[] below)
    {
        var isParagraph = match.Groups[4].Value == "項";
        var numbers = new List<int>();
        var last = scope;
        foreach (var line in below)
        {
            // The first 項 of an article has no number before its words.
            var parts = line.IndexOf('　', 1) > 0 ? line[1..].Split('　', 2) : ["1", line[1..]];
            var number = parts[0].Trim('(', ')').Aggregate(0, static (number, digit) => (number * 10) + (int)char.GetNumericValue(digit));
            if (isParagraph && !parts[0].StartsWith('('))
            {
                last = new Paragraph(parts[1]);
                paragraphs.Add(number, last);
                numbers.Add(number);
            }
            else
            {
                (isParagraph ? last!.Items : Items).Add(number, parts[1]);
                numbers.AddRange(isParagraph ? [] : [number]);
            }
        }

        var keys = isParagraph ? paragraphs.Keys.ToList() : [.. Items.Keys];
        Assert.Equal(Number(match.Groups[3]), numbers.Count);
        var beside = match.Groups[1].Success ? Number(match.Groups[1]) : keys[^1];
        Assert.Equal(match.Groups[2].Value == "前" ? beside - 1 : match.Groups[1].Success ? beside + numbers.Count : beside, numbers[^1]);
        Assert.True(!match.Groups[1].Success || keys.Contains(beside));
    }

    private static IEnumerable<int> Listed(string labels)
    {
        var numbers = Digits().Matches(labels).Select(static match => int.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        return labels.Contains("から", StringComparison.Ordinal) ? Enumerable.Range(numbers[0], numbers[1] - numbers[0] + 1) : numbers;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^第([0-9]+)項(?=中|に|第)")]
    private static partial Regex Scope();

    [GeneratedRegex("^(?:第([0-9]+)[項号]の(次|前))?に?次の([0-9]+)([項号])を加える$")]
    private static partial Regex Added();

    [GeneratedRegex("^第([0-9]+)([項号])から第([0-9]+)[項号]までを([0-9]+)[項号]ずつ繰り(上|下)げる?")]
    private static partial Regex Range();

    [GeneratedRegex("^第([0-9]+)([項号])を第([0-9]+)[項号]と(?:し|する)")]
    private static partial Regex Moved();

    [GeneratedRegex("^(第[0-9]+([項号])(?:(?:から|及び|、)第[0-9]+[項号])*(?:まで)?)を削[りる]")]
    private static partial Regex Deleted();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private sealed record Paragraph(string Words)
    {
        public SortedDictionary<int, string> Items { get; } = [];
    }
}
