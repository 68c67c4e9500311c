using System.Collections.Immutable;
using ComplianceKit.Cli.Commands.Import;

namespace ComplianceKit.Cli.Commands.Assign;

/// <summary>Workbooks of an earlier distribution: nobody is to fill in what nobody waits for.</summary>
internal static class EarlierWorkbooks
{
    /// <summary>The names of the workbooks with a form in a folder that are not among <paramref name="made"/>.</summary>
    /// <param name="folder">The full path of the folder, which need not be there.</param>
    /// <param name="made">The names of those that belong there now.</param>
    public static ImmutableArray<string> In(string folder, IEnumerable<string> made)
    {
        var known = made.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*.xlsx")
                .Where(path => !known.Contains(Path.GetFileName(path)) && HasForm(path))
                .Select(static path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];
    }

    // What cannot be opened is nothing that this command can speak of.
    private static bool HasForm(string path)
    {
        try
        {
            using var workbook = new ReturnedWorkbook(path);
            return !workbook.Problems.HasErrors;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
