using ComplianceKit.Testing;

namespace ComplianceKit.Tests;

/// <summary>The examples of specifications as cases of a test.</summary>
internal static class SpecTitles
{
    /// <summary>File and title of every example in <paramref name="files"/> of <c>Specs/</c>.</summary>
    public static TheoryData<string, string> Of(params IEnumerable<string> files)
    {
        var examples = new TheoryData<string, string>();
        foreach (var file in files)
        {
            foreach (var example in SpecFile.Read(file))
            {
                examples.Add(file, example.Title);
            }
        }

        return examples;
    }
}
