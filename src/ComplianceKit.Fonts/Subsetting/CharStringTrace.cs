using ComplianceKit.Fonts.OpenType;

namespace ComplianceKit.Fonts.Subsetting;

/// <summary>
/// Follows outlines (Adobe Technical Note 5177) to find the subroutines that they call. Numbers of subroutines stand on the stack, and how
/// long the masks of hints are depends on the hints before them, so that outlines are walked through as they are drawn.
/// </summary>
internal sealed class CharStringTrace(CompactFace face)
{
    private const int DeepestCall = 10;
    private const int MostSteps = 200_000;
    private readonly Dictionary<int, HashSet<int>> called = [];
    private readonly List<int> stack = [];
    private int hints, steps;

    /// <summary>Whether all that was followed could be understood. Where not, all subroutines must stay.</summary>
    public bool IsCertain { get; private set; } = true;

    /// <summary>Whether an outline was made of two other glyphs (<c>endchar</c> with four operands), which a face with CIDs cannot name.</summary>
    public bool IsComposed { get; private set; }

    /// <summary>The subroutines of a part that are called; those of all parts where it is <see cref="Everywhere"/>.</summary>
    public IReadOnlySet<int> CalledIn(int part) => called.GetValueOrDefault(part) ?? [];

    /// <summary>Stands for the subroutines that all parts share.</summary>
    public const int Everywhere = -1;

    /// <summary>Follows the outline of a glyph.</summary>
    public void Follow(int glyph)
    {
        stack.Clear();
        (hints, steps) = (0, 0);
        Walk(face.CharStrings.View(glyph), face.PartOf(glyph), 0);
    }

    // Returns whether the outline has ended.
    private bool Walk(TableView code, int part, int depth)
    {
        for (var at = 0; at < code.Length;)
        {
            if (++steps > MostSteps)
            {
                return IsCertain = false;
            }

            int first = code.U8(at);
            if (first is 28 or >= 32)
            {
                at += Push(code, at, first);
                continue;
            }

            at++;
            switch (first)
            {
                case 1 or 3 or 18 or 23:
                    CountHints();
                    break;
                case 19 or 20:
                    CountHints();
                    at += (hints + 7) / 8;
                    break;
                case 10 or 29:
                    if (Call(first == 10 ? part : Everywhere, part, depth))
                    {
                        return true;
                    }

                    break;
                case 11:
                    return false;
                case 14:
                    IsComposed |= stack.Count >= 4;
                    return true;
                case 12:
                    // Flexes are curves; arithmetic could make numbers of subroutines.
                    IsCertain &= code.U8(at) is >= 34 and <= 37;
                    at++;
                    stack.Clear();
                    break;
                default:
                    stack.Clear();
                    break;
            }
        }

        return false;
    }

    private int Push(TableView code, int at, int first)
    {
        var (value, length) = first switch
        {
            28 => (code.I16(at + 1), 3),
            <= 246 => (first - 139, 1),
            <= 250 => (((first - 247) * 256) + code.U8(at + 1) + 108, 2),
            <= 254 => ((-(first - 251) * 256) - code.U8(at + 1) - 108, 2),
            _ => (code.I32(at + 1) >> 16, 5),
        };
        stack.Add(value);
        return length;
    }

    // An odd operand before the first hints is the width of the glyph.
    private void CountHints()
    {
        hints += stack.Count / 2;
        stack.Clear();
    }

    private bool Call(int where, int part, int depth)
    {
        var routines = where == Everywhere ? face.GlobalRoutines : face.Parts[part].Routines;
        if (stack.Count == 0 || depth >= DeepestCall)
        {
            IsCertain = false;
            return true;
        }

        var number = stack[^1] + Bias(routines.Count);
        stack.RemoveAt(stack.Count - 1);
        if (number < 0 || number >= routines.Count)
        {
            IsCertain = false;
            return true;
        }

        if (!called.TryGetValue(where, out var numbers))
        {
            called.Add(where, numbers = []);
        }

        numbers.Add(number);
        return Walk(routines.View(number), part, depth + 1);
    }

    // Adobe Technical Note 5176, §16.
    private static int Bias(int count) => count < 1240 ? 107 : count < 33900 ? 1131 : 32768;
}
