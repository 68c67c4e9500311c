using System.Xml.Linq;

namespace ComplianceKit.Architecture.Tests;

/// <summary>Dependencies between rooms run one way, as docs/architecture.md says.</summary>
public sealed class RoomTests
{
    private const string Documents = "ComplianceKit.Documents";
    private const string Fonts = "ComplianceKit.Fonts";
    private const string Typesetting = "ComplianceKit.Typesetting";
    private const string Pdf = "ComplianceKit.Pdf";
    private const string Xlsx = "ComplianceKit.Xlsx";
    private const string Domain = "ComplianceKit";
    private const string Cli = "ComplianceKit.Cli";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        [Documents] = [],
        [Fonts] = [],
        [Typesetting] = [Documents, Fonts],
        [Pdf] = [Typesetting, Fonts, Documents],
        [Xlsx] = [Documents, Fonts],
        [Domain] = [Documents],
        [Cli] = [Domain, Documents, Fonts, Typesetting, Pdf, Xlsx],
    };

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_the_rooms_below_it(string room)
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", room, $"{room}.csproj"));
        var referred = project.Descendants("ProjectReference")
            .Select(static reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

        Assert.Subset(Allowed[room].ToHashSet(StringComparer.Ordinal), referred.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_under_src_is_a_known_room()
    {
        var projects = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(static path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), projects.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Markdig", "src/ComplianceKit.Documents/Markdown")]
    [InlineData("DocumentFormat.OpenXml", "src/ComplianceKit.Xlsx")]
    [InlineData("HandlebarsDotNet", "src/ComplianceKit/Composition/Rendering")]
    [InlineData("QRCoder", "src/ComplianceKit/Forms")]
    [InlineData("CsvHelper", "src/ComplianceKit/Tables")]
    [InlineData("YamlDotNet", "src/ComplianceKit/Loading")]
    [InlineData("System.CommandLine", "src/ComplianceKit.Cli/Commands")]
    [InlineData("Spectre.Console", "src/ComplianceKit.Cli/Output")]
    public void A_library_stays_behind_its_seam(string library, string folder)
    {
        var seam = Path.Combine(Repository.Root, folder.Replace('/', Path.DirectorySeparatorChar)) + Path.DirectorySeparatorChar;

        var outside = Repository.SourceFiles()
            .Where(path => !path.StartsWith(seam, StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains($"using {library}", StringComparison.Ordinal));

        Assert.Empty(outside);
    }

    [Fact]
    public void Only_loading_and_builds_touch_files_in_the_domain()
    {
        string[] doors = ["Loading", "Builds"];
        var domain = Path.Combine(Repository.Root, "src", Domain);

        var outside = Repository.SourceFiles($"src/{Domain}")
            .Where(path => !doors.Contains(Path.GetRelativePath(domain, path).Split(Path.DirectorySeparatorChar)[0], StringComparer.Ordinal))
            .Where(static path => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(path), @"\b(File|Directory)\.[A-Z]"));

        Assert.Empty(outside);
    }

    [Fact]
    public void No_room_below_the_command_line_uses_the_console()
    {
        var outside = Repository.SourceFiles()
            .Where(static path => !path.Contains("ComplianceKit.Cli", StringComparison.Ordinal))
            .Where(static path => System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText(path), @"\bConsole\."));

        Assert.Empty(outside);
    }
}
