using System.Collections.Immutable;

namespace ComplianceKit.Rulebooks.Amending.Wording;

/// <summary>How amending sentences say what happens to words. What is done alike in turn shares its verb: 「甲」を「乙」に、「丙」を「丁」に改め、「戊」の下に「己」を加える.</summary>
internal static class RewordingWords
{
    /// <summary>The words between 中 and the full stop of a sentence.</summary>
    public static string Of(ImmutableArray<Rewording> rewordings)
    {
        var clauses = new List<string>();
        for (var index = 0; index < rewordings.Length; index++)
        {
            var kind = rewordings[index].Kind;
            var verb = index == rewordings.Length - 1 ? Verb(kind, "る")
                : kind == RewordingKind.Delete ? Verb(kind, "り")
                : rewordings[index + 1].Kind == kind ? string.Empty
                : Verb(kind, string.Empty);
            clauses.Add(Clause(rewordings[index]) + verb);
        }

        return string.Join('、', clauses);
    }

    private static string Clause(Rewording rewording) => rewording.Kind switch
    {
        RewordingKind.Add => $"「{rewording.Words}」の下に「{rewording.Others}」を",
        RewordingKind.Delete => $"「{rewording.Words}」を",
        _ => $"「{rewording.Words}」を「{rewording.Others}」に",
    };

    private static string Verb(RewordingKind kind, string ending) => kind switch
    {
        RewordingKind.Add => "加え",
        RewordingKind.Delete => "削",
        _ => "改め",
    } + ending;
}
