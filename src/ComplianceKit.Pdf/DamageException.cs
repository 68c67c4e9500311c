using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Pdf;

/// <summary>A file is not what it should be. Thrown while it is taken apart, and turned into a diagnostic where that began.</summary>
/// <param name="damage">What is wrong with it, to stand behind a colon.</param>
internal sealed class DamageException(LocalizedText damage) : Exception(damage.English)
{
    /// <summary>Damage in words of both languages.</summary>
    public DamageException(string english, string japanese)
        : this(new LocalizedText(english, japanese))
    {
    }

    /// <summary>What is wrong with it.</summary>
    public LocalizedText Damage => damage;

    /// <summary>What is wrong with a file that could not be taken apart. What the runtime's decompression finds has no words for people.</summary>
    public static LocalizedText Of(Exception exception) => exception is DamageException known
        ? known.Damage
        : new LocalizedText("what is compressed in it is damaged", "圧縮されたデータが壊れています");
}
