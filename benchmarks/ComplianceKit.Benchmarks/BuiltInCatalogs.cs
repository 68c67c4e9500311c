using ComplianceKit.Loading.Catalogs;
using ComplianceKit.Loading.Files;

namespace ComplianceKit.Benchmarks;

/// <summary>Writes a workspace that uses every built-in catalog, and with that every crosswalk.</summary>
internal static class BuiltInCatalogs
{
    /// <summary>Writes it.</summary>
    /// <returns>The folder.</returns>
    public static string Write()
    {
        var folder = Directory.CreateTempSubdirectory("compliancekit-benchmark-").FullName;
        var ids = new CatalogLibrary(new SourceFiles(ExampleVendor.Repository), null).Ids;
        File.WriteAllText(Path.Combine(folder, "organization.yaml"), "name: 計測\n");
        File.WriteAllText(Path.Combine(folder, "service.yaml"), "name: 計測\n");
        File.WriteAllText(Path.Combine(folder, "compliancekit.yaml"), $"kit: 1\norganization: organization.yaml\nservice: service.yaml\ncatalogs: [{string.Join(", ", ids)}]\n");
        return folder;
    }
}
