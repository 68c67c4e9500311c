using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition;

/// <summary>Finds where words stand that a template prints of the parameters of a document: its own line does not have them.</summary>
internal static class WordsOfRequest
{
    /// <summary>The place of the parameter with a word; <see langword="null"/> where it comes from elsewhere.</summary>
    /// <param name="word">The word.</param>
    /// <param name="printed">Where it is printed; <see langword="null"/> where that is not known.</param>
    /// <param name="request">The document.</param>
    public static SourceSpan? PlaceOf(string word, SourceSpan? printed, DocumentRequest request) =>
        printed is not null && !printed.Path.StartsWith("templates/", StringComparison.Ordinal)
            ? null
            : request.Parameters.Values.Where(parameter => parameter.Value is string text && text.Contains(word, StringComparison.Ordinal))
                .Select(parameter => request.ParameterPlaces.GetValueOrDefault(parameter.Key)).FirstOrDefault();
}
