using System.Text.RegularExpressions;

namespace ComplianceKit.Cli.Tests.Examples;

/// <summary>The consent in plain words is for people who read few kanji: each word of it bears its reading.</summary>
public sealed partial class FuriganaTests
{
    [Fact]
    public void Every_kanji_word_of_the_consent_in_plain_words_has_its_reading()
    {
        var text = File.ReadAllText(Path.Combine(Terminal.Repository, "templates", "consent-home-care", "plain.md.hbs"));

        var bare = Markup().Replace(Readings().Replace(Values().Replace(text, string.Empty), string.Empty), string.Empty);

        Assert.DoesNotMatch(@"[\u4E00-\u9FFF々]", bare);
    }

    // What a person or the facility writes is not ours to read aloud.
    [GeneratedRegex(@"\{\{[^}]*\}\}")]
    private static partial Regex Values();

    [GeneratedRegex(@":ruby\[[^\]]+\]\{[\u3041-\u3096ー|]+\}")]
    private static partial Regex Readings();

    // Names of fields and attributes are for screen readers, which know the readings.
    [GeneratedRegex(@":field\[[^\]]*\]|\{[^}]*\}|^%section.*$|^::: table.*$", RegexOptions.Multiline)]
    private static partial Regex Markup();
}
