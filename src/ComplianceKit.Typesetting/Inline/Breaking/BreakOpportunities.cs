using ComplianceKit.Typesetting.Characters;

namespace ComplianceKit.Typesetting.Inline.Breaking;

/// <summary>Sets the gaps between cells and marks where a line may end: by class first, then inside words, numbers with units, addresses and phrases.</summary>
internal static class BreakOpportunities
{
    /// <summary>Letters that stay together where an address is broken between letters.</summary>
    private const int LettersTogether = 3;

    private const string AddressBreaks = "/.?&=-_@:#%+~,;";

    /// <summary>Marks <paramref name="cells"/>.</summary>
    public static void Mark(Span<Cell> cells)
    {
        for (var index = 0; index + 1 < cells.Length; index++)
        {
            ref var cell = ref cells[index];
            ref var next = ref cells[index + 1];
            cell.Gap = GapRules.Between(cell, next);
            cell.BreakAfter = !next.Joined && !IsMarkBehind(cell, next) && BreakRules.MayBreak(cell.Class, next.Class);
        }

        MarkWords(cells);
        NumberGroups.Mark(cells);
        for (var index = 0; index + 1 < cells.Length; index++)
        {
            ref var cell = ref cells[index];
            if (cell.Wish == BreakWish.Hyphenated && !(BreakRules.IsWestern(cell.Class) && BreakRules.IsWestern(cells[index + 1].Class)))
            {
                cell.HyphenWidth = 0;
            }
            else if (cell.Wish != BreakWish.None)
            {
                cell.BreakAfter = cell.Wish != BreakWish.Forbidden;
            }
        }

        PhraseBreaks.Mark(cells);
    }

    /// <summary>Marks of notes (cl-20) stay with the character before them; raised type is a mark or an exponent, JLREQ §3.1.10.</summary>
    private static bool IsMarkBehind(in Cell cell, in Cell next) =>
        GapRules.FormatOf(next.Piece) is { Rise: > 0 } && next.Class != CharacterClass.Break && !cell.IsSpace;

    private static void MarkWords(Span<Cell> cells)
    {
        for (var start = 0; start < cells.Length; start++)
        {
            if (!BreakRules.IsWestern(cells[start].Class))
            {
                continue;
            }

            var end = start;
            while (end < cells.Length && BreakRules.IsWestern(cells[end].Class))
            {
                end++;
            }

            if (IsAddress(cells[start..end]))
            {
                MarkAddress(cells[start..end]);
            }
            else
            {
                MarkWord(cells[start..end]);
            }

            if (end + 1 < cells.Length && cells[end - 1].Class == CharacterClass.Digit && cells[end].Class == CharacterClass.WordSpace
                && StartsWithUnit(cells[(end + 1)..]))
            {
                cells[end].BreakAfter = false;
            }

            start = end;
        }
    }

    /// <summary>After hyphens and slashes between letters; dates, telephone numbers and fractions stay whole.</summary>
    private static void MarkWord(Span<Cell> word)
    {
        for (var index = 1; index + 1 < word.Length; index++)
        {
            word[index].BreakAfter = word[index].Class == CharacterClass.WesternJoiner
                && word[index - 1].Class == CharacterClass.Western && word[index + 1].Class == CharacterClass.Western;
        }
    }

    private static bool IsAddress(Span<Cell> word)
    {
        var (at, dot) = (false, false);
        for (var index = 0; index < word.Length; index++)
        {
            at |= CharacterOf(word[index]) == '@' && index > 0;
            dot |= CharacterOf(word[index]) == '.';
            if (index > 1 && CharacterOf(word[index]) == '/' && CharacterOf(word[index - 1]) == '/' && CharacterOf(word[index - 2]) == ':')
            {
                return true;
            }
        }

        return (at && dot) || (word.Length > 4 && CharacterOf(word[0]) == 'w' && CharacterOf(word[1]) == 'w'
            && CharacterOf(word[2]) == 'w' && CharacterOf(word[3]) == '.');
    }

    private static void MarkAddress(Span<Cell> word)
    {
        for (var index = 0; index + 1 < word.Length; index++)
        {
            var next = CharacterOf(word[index + 1]);
            word[index].BreakAfter = !word[index + 1].Joined && AddressBreaks.Contains(CharacterOf(word[index])) && !AddressBreaks.Contains(next)
                && word[index + 1].Class != CharacterClass.WesternClosing;
        }

        MarkLetters(word);
    }

    /// <summary>Between letters of an address, with some of them on either side.</summary>
    private static void MarkLetters(Span<Cell> word)
    {
        var letters = 0;
        for (var index = 0; index + LettersTogether < word.Length; index++)
        {
            letters = IsLetter(word[index]) ? letters + 1 : 0;
            var behind = 1;
            while (behind <= LettersTogether && IsLetter(word[index + behind]))
            {
                behind++;
            }

            word[index].LateBreakAfter = letters >= LettersTogether && behind > LettersTogether;
        }
    }

    private static bool IsLetter(in Cell cell) => !cell.Joined && char.IsLetterOrDigit(CharacterOf(cell));

    private static bool StartsWithUnit(Span<Cell> cells)
    {
        var length = 0;
        Span<char> letters = stackalloc char[Units.LongestLength + 1];
        while (length < cells.Length && length < letters.Length && cells[length].Class == CharacterClass.Western)
        {
            letters[length] = CharacterOf(cells[length]);
            length++;
        }

        return Units.Contains(letters[..length]);
    }

    private static char CharacterOf(in Cell cell) => cell.Piece is TextPiece text ? text.Text[cell.Start] : '\0';
}
