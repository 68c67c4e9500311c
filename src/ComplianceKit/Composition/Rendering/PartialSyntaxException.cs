using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Composition.Rendering;

/// <summary>Carries what is wrong in a partial through Handlebars, which wraps what partials throw.</summary>
/// <param name="diagnostic">What is wrong.</param>
internal sealed class PartialSyntaxException(Diagnostic diagnostic) : Exception(diagnostic.Message.English)
{
    /// <summary>What is wrong.</summary>
    public Diagnostic Diagnostic => diagnostic;

    /// <summary>The first one in <paramref name="exception"/> and what it wraps, or <see langword="null"/>.</summary>
    public static PartialSyntaxException? In(Exception? exception) =>
        exception is null or PartialSyntaxException ? (PartialSyntaxException?)exception : In(exception.InnerException);
}
