using System.Text;

namespace ComplianceKit.Tables;

/// <summary>Texts as they are compared: widths of letters, case and blanks tell neither columns nor people apart. ＩＤ, id and "I D" are the same.</summary>
internal static class ComparedText
{
    /// <summary>What is left of a text to compare.</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in HalfWidth.Of(text))
        {
            if (!char.IsWhiteSpace(character))
            {
                _ = plain.Append(char.ToLowerInvariant(character));
            }
        }

        return plain.ToString();
    }
}
