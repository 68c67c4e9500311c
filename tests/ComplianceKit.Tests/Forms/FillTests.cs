using System.Collections.Immutable;
using ComplianceKit.Builds;
using ComplianceKit.Builds.Filling;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Forms;
using ComplianceKit.Loading;
using ComplianceKit.Rosters;
using ComplianceKit.Tables;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Tests.Forms;

/// <summary>Forms filled for everybody of a roster.</summary>
public sealed class FillTests : IDisposable
{
    private const string Workspace = "kit: 1\norganization: organization.yaml\ndocuments:\n  - { id: pledge, template: staff-pledge, revisions: revisions.yaml }\n  - { id: text, template: document, with: { content: text.md } }\n";
    private readonly Scratch scratch = new(("compliancekit.yaml", Workspace), ("text.md", "本文"), ("revisions.yaml", "- { edition: 第1版, date: 2026-04-01, changes: 作成 }"));
    private readonly DiagnosticBag diagnostics = new();

    private string Target => Path.Combine(scratch.Folder, "out", "forms");

    [Fact]
    public void Each_person_gets_a_file_with_the_values_of_the_row()
    {
        var writer = new TextWriterOfFields();

        var result = Fill(writer, "職員番号,氏名,入職日\nS-1,見本 花子,R8.4.1\nS-2,例示 太郎,\n");

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(new FillResult(2, 0, 2), result);
        Assert.Contains("氏名=見本 花子", File.ReadAllText(Path.Combine(Target, "pledge-1.pdf")), StringComparison.Ordinal);
        Assert.Contains("職員番号=S-2", File.ReadAllText(Path.Combine(Target, "pledge-2.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_makes_only_what_is_missing()
    {
        Fill(new TextWriterOfFields(), "氏名\n見本\n例示\n試験\n");
        File.Delete(Path.Combine(Target, "pledge-2.pdf"));

        Assert.Equal(new FillResult(1, 2, 1), Fill(new TextWriterOfFields(), "氏名\n見本\n例示\n試験\n"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF\0\0\0")]
    public void A_file_whose_bytes_a_power_cut_has_lost_is_made_again(string left)
    {
        Fill(new TextWriterOfFields(), "氏名\n見本\n");
        File.WriteAllText(Path.Combine(Target, "pledge-1.pdf"), left);

        Assert.Equal(new FillResult(1, 0, 1), Fill(new TextWriterOfFields(), "氏名\n見本\n"));
        Assert.Contains("見本", File.ReadAllText(Path.Combine(Target, "pledge-1.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_job_makes_everything_anew()
    {
        Fill(new TextWriterOfFields(), "氏名\n見本\n");

        Assert.Equal(new FillResult(1, 0, 1), Fill(new TextWriterOfFields(), "氏名\n例示\n"));
        Assert.Contains("例示", File.ReadAllText(Path.Combine(Target, "pledge-1.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_another_job_left_is_never_taken_for_this_ones_after_an_interruption()
    {
        Fill(new TextWriterOfFields(), "氏名\n甲\n乙\n丙\n");

        Fill(new TextWriterOfFields { DiskFullAt = "二" }, "氏名\n一\n二\n三\n", found: new DiagnosticBag());
        Fill(new TextWriterOfFields(), "氏名\n一\n二\n三\n");

        Assert.Equal(["氏名=一", "氏名=二", "氏名=三"], Contents().Values.Select(static text => text.Trim()));
    }

    [Fact]
    public void What_is_wrong_with_a_person_is_told_by_the_machine_that_does_the_part()
    {
        const string Csv = "氏名,入職日\n甲,\n乙,\n丙,2026-02-30\n丁,\n";

        Assert.Equal(new FillResult(2, 0, 2), Fill(new TextWriterOfFields(), Csv, shard: new Shard(1, 2)));
        Assert.Empty(diagnostics.ToImmutable());

        Assert.Equal(4, Assert.Single(Fill(new TextWriterOfFields(), Csv, shard: new Shard(2, 2)).Missing));
        Assert.Equal(["CK8006 staff.csv:4"], Scratch.Places(diagnostics.ToImmutable()));
    }

    [Fact]
    public void What_is_wrong_with_a_person_goes_with_them_into_another_order()
    {
        Fill(new TextWriterOfFields(), "氏名,職員番号,入職日\n甲,3,2026-02-30\n乙,2,\n丙,1,\n", shard: new Shard(1, 3), sort: "職員番号");
        Assert.Empty(diagnostics.ToImmutable());

        Fill(new TextWriterOfFields(), "氏名,職員番号,入職日\n甲,3,2026-02-30\n乙,2,\n丙,1,\n", shard: new Shard(3, 3), sort: "職員番号");
        Assert.Equal(["CK8006 staff.csv:2"], Scratch.Places(diagnostics.ToImmutable()));
    }

    [Fact]
    public void Forms_do_not_follow_a_link_out_of_the_workspace()
    {
        using var elsewhere = new Scratch();
        Directory.CreateSymbolicLink(Path.Combine(scratch.Folder, "out"), elsewhere.Folder);

        Assert.Equal(new FillResult(0, 0, 0), Fill(new TextWriterOfFields(), "氏名\n甲\n"));

        Assert.Equal("CK6006", Assert.Single(diagnostics.ToImmutable()).Code);
        Assert.False(Directory.Exists(Path.Combine(elsewhere.Folder, "forms")));
    }

    [Fact]
    public void Files_of_people_who_are_not_in_the_roster_are_told()
    {
        Fill(new TextWriterOfFields(), "氏名\n甲\n乙\n丙\n");
        Assert.Empty(diagnostics.ToImmutable());

        Fill(new TextWriterOfFields(), "氏名\n一\n二\n");

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK8040", Severity.Warning), (found.Code, found.Severity));
        Assert.Contains("1 file ", found.Message.English, StringComparison.Ordinal);
        Assert.EndsWith("：pledge-3.pdf", found.Message.Japanese, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Target, "pledge-3.pdf")));
    }

    [Fact]
    public void Forms_are_made_anew_where_a_picture_has_changed()
    {
        scratch.Write("templates/note/template.yaml", "template: note\ntitle: 確認書\ndescription: { ja: 書式, en: form }\nentry: main.md.hbs\ndesign: forms\nformats: [pdf]\nfields:\n  name: { label: 氏名, required: true }\n");
        scratch.Write("templates/note/main.md.hbs", "%section {page=single}\n\n![印](mark.png)\n\n:field[氏名]{shape=blank width=40mm{{value person.name}} }\n");
        scratch.Write("compliancekit.yaml", Workspace.Replace("staff-pledge", "note", StringComparison.Ordinal));
        File.WriteAllBytes(Path.Combine(scratch.Folder, "mark.png"), Png(1));
        Fill(new TextWriterOfFields(), "氏名\n甲\n");
        Assert.Equal(new FillResult(0, 1, 0), Fill(new TextWriterOfFields(), "氏名\n甲\n"));

        File.WriteAllBytes(Path.Combine(scratch.Folder, "mark.png"), Png(2));

        Assert.Equal(new FillResult(1, 0, 1), Fill(new TextWriterOfFields(), "氏名\n甲\n"));
        Assert.Empty(diagnostics.ToImmutable());
    }

    [Fact]
    public void A_message_about_the_disk_names_the_folder_and_nobody()
    {
        Fill(new TextWriterOfFields(), "氏名\n甲\n", fileNames: "{name}");
        Directory.CreateDirectory(Path.Combine(Target, "乙.pdf"));

        Fill(new TextWriterOfFields(), "氏名\n乙\n", fileNames: "{name}");

        var found = Assert.Single(diagnostics.ToImmutable(), static found => found.Code == "CK6001");
        Assert.Contains(Target, found.Message.Japanese, StringComparison.Ordinal);
        Assert.DoesNotContain("乙", found.Message.Japanese + found.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_form_is_told_by_its_row_before_anything_of_an_earlier_run_is_gone()
    {
        Fill(new TextWriterOfFields(), "氏名\n甲\n");
        Directory.CreateDirectory(Path.Combine(Target, "pledge-2.pdf"));

        Assert.Equal(new FillResult(0, 0, 0), Fill(new TextWriterOfFields(), "氏名\n乙\n丙\n"));

        Assert.Contains("名簿の 3 行目の人", Assert.Single(diagnostics.ToImmutable()).Message.Japanese, StringComparison.Ordinal);
        Assert.Contains("氏名=甲", File.ReadAllText(Path.Combine(Target, "pledge-1.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_several_machines_make_the_files_of_one()
    {
        const string Csv = "氏名\n一\n二\n三\n四\n五\n";
        Fill(new TextWriterOfFields(), Csv);
        var whole = Contents();
        Directory.Delete(Target, recursive: true);

        foreach (var part in new[] { "1/3", "2/3", "3/3" })
        {
            Fill(new TextWriterOfFields(), Csv, shard: Shard.Parse(part)!.Value);
        }

        Assert.Equal(whole, Contents());
    }

    [Fact]
    public void Files_can_be_read_by_their_owner_alone()
    {
        Fill(new TextWriterOfFields(), "氏名\n見本\n");

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(Target, "pledge-1.pdf")));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Target));
        }
    }

    [Fact]
    public void The_record_beside_the_files_holds_nothing_of_a_person()
    {
        Fill(new TextWriterOfFields(), "氏名,住所\n見本 花子,見本県\n");

        Assert.DoesNotContain("見本", File.ReadAllText(Path.Combine(Target, "forms-fill.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_layout_says_of_a_person_becomes_a_row_and_column()
    {
        var writer = new TextWriterOfFields { Refuses = "寿限無" };

        var result = Fill(writer, "職員番号,氏名\nS-1,見本\nS-2,寿限無\n");

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK8012", 3, 2), (found.Code, found.Location!.Start.Line, found.Location.Start.Column));
        Assert.DoesNotContain("寿限無", found.Message.Japanese, StringComparison.Ordinal);
        Assert.Equal(1, result.Written);
        Assert.False(File.Exists(Path.Combine(Target, "pledge-2.pdf")));
    }

    [Theory]
    [InlineData("CK4004", false)]
    [InlineData("CK4005", true)]
    public void A_value_without_room_moves_to_an_addendum_sheet_and_leaves_a_mark(string fault, bool oneFile)
    {
        var result = Fill(new TextWriterOfFields { Refuses = "寿限無", Fault = fault }, "職員番号,氏名\nS-1,見本\nS-2,寿限無\n", oneFile);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal(("CK8020", Severity.Warning, 3, 2), (found.Code, found.Severity, found.Location!.Start.Line, found.Location.Start.Column));
        Assert.DoesNotContain("寿限無", found.Message.Japanese + found.Hint!.Japanese, StringComparison.Ordinal);
        Assert.Equal(oneFile ? 1 : 2, result.Written);
        Assert.Contains("氏名=※別紙1", File.ReadAllText(Path.Combine(Target, oneFile ? "pledge.pdf" : "pledge-2.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public void In_one_file_everybody_begins_on_the_front_of_a_sheet()
    {
        scratch.Write("compliancekit.yaml", Workspace.Replace("staff-pledge", "account-termination", StringComparison.Ordinal));
        var writer = new TextWriterOfFields();

        Assert.Equal(new FillResult(1, 0, 3), Fill(writer, "氏名\n見本\n例示\n", oneFile: true));

        Assert.Empty(diagnostics.ToImmutable());
        Assert.Equal(["氏名=見本", "(turn)", "氏名=例示"], File.ReadAllLines(Path.Combine(Target, "pledge.pdf")));
    }

    [Fact]
    public void A_sheet_before_everybody_separates_them()
    {
        Fill(new TextWriterOfFields(), "職員番号,氏名\nS-1,見本\nS-2,例示\n", oneFile: true, separators: new Separation(null));

        var lines = File.ReadAllLines(Path.Combine(Target, "pledge.pdf"));
        Assert.Equal(["S-1　見本", "1 / 2", "(turn)", "職員番号=S-1", "氏名=見本", "(turn)", "S-2　例示", "2 / 2", "(turn)", "職員番号=S-2", "氏名=例示"], lines);
    }

    [Fact]
    public void A_separating_sheet_prints_dates_as_the_form_does()
    {
        scratch.Write("compliancekit.yaml", Workspace.Replace("staff-pledge", "consent-home-care", StringComparison.Ordinal));

        Fill(new TextWriterOfFields(), "氏名,生年月日\n見本,1945-01-01\n", oneFile: true, separators: new Separation(null));
        var lines = File.ReadAllLines(Path.Combine(Target, "pledge.pdf"));

        Assert.Equal("見本　昭和20年1月1日", lines[0]);
        Assert.Contains(lines, static line => line.EndsWith("昭和20年1月1日", StringComparison.Ordinal));
    }

    [Fact]
    public void A_separating_sheet_of_a_group_prints_its_date_as_the_form_does()
    {
        scratch.Write("compliancekit.yaml", Workspace.Replace("staff-pledge", "consent-home-care", StringComparison.Ordinal));
        var birth = new FormField("birth", "生年月日") { Kind = FormFieldKind.Date };

        Fill(new TextWriterOfFields(), "氏名,生年月日\n見本,1945-01-01\n", oneFile: true, separators: new Separation(birth));

        Assert.Equal("昭和20年1月1日", File.ReadAllLines(Path.Combine(Target, "pledge.pdf"))[0]);
    }

    [Fact]
    public void People_are_sorted_by_a_field_and_each_group_gets_one_sheet()
    {
        var group = new FormField("department", "所属");

        Fill(new TextWriterOfFields(), "氏名,所属\n一,看護部10\n二,看護部2\n三,\n四,看護部2\n", oneFile: true, separators: new Separation(group), sort: "所属");

        var lines = File.ReadAllLines(Path.Combine(Target, "pledge.pdf")).Where(static line => line != "(turn)" && !line.StartsWith("所属", StringComparison.Ordinal));
        Assert.Equal(["看護部2", "2 名", "氏名=二", "氏名=四", "看護部10", "1 名", "氏名=一", "―", "1 名", "氏名=三"], lines);
    }

    [Fact]
    public void Sorting_by_a_field_that_the_form_does_not_have_is_refused()
    {
        Fill(new TextWriterOfFields(), "氏名\n一\n", sort: "所属部");

        Assert.Equal("CK8018", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    [Fact]
    public void Where_one_persons_form_is_wrong_there_is_no_file_for_everybody()
    {
        Fill(new TextWriterOfFields { Refuses = "寿限無" }, "職員番号,氏名\nS-1,見本\nS-2,寿限無\nS-3,寿限無\n", oneFile: true);

        Assert.Equal([("CK8012", 3), ("CK8012", 4)], diagnostics.ToImmutable().Where(static found => found.Severity == Severity.Error).Select(static found => (found.Code, found.Location!.Start.Line)));
        Assert.Equal(["forms-fill.json"], Directory.EnumerateFiles(Target).Select(Path.GetFileName));
    }

    [Fact]
    public void A_file_that_can_hold_no_more_people_is_not_written_and_says_how_many_it_holds()
    {
        Fill(new TextWriterOfFields { Holds = 2 }, "職員番号,氏名\nS-1,見本\nS-2,例示\nS-3,試験\n", oneFile: true);

        var found = Assert.Single(diagnostics.ToImmutable());
        Assert.Equal("CK8021", found.Code);
        Assert.Contains("2 people", found.Message.English, StringComparison.Ordinal);
        Assert.Equal(["forms-fill.json"], Directory.EnumerateFiles(Target).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_disk_that_is_full_half_way_leaves_whole_files_only(bool oneFile)
    {
        Fill(new TextWriterOfFields { DiskFullAt = "三" }, "氏名\n一\n二\n三\n", oneFile);

        Assert.Equal("CK6001", Assert.Single(diagnostics.ToImmutable()).Code);
        Assert.DoesNotContain(Directory.EnumerateFiles(Target), static path => path.EndsWith(".unfinished", StringComparison.Ordinal));
        Assert.Equal(oneFile ? 0 : 2, Directory.EnumerateFiles(Target, "*.pdf").Count());
    }

    [Theory]
    [InlineData("text")]
    [InlineData("plege")]
    [InlineData("disclosure")]
    public void Only_forms_can_be_filled(string name)
    {
        Assert.Null(FormSource.Open(scratch.Load(), name, Options, diagnostics));
        Assert.Equal("CK8016", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    [Fact]
    public void A_map_names_fields_of_the_form_only()
    {
        scratch.Write("map.yaml", "name: 氏\nfullname: 名\n");
        var source = FormSource.Open(scratch.Load(), "pledge", Options, diagnostics)!;

        var map = ColumnMapReader.Read(Path.Combine(scratch.Folder, "map.yaml"), source.Definition, diagnostics);

        Assert.Equal("氏", map["name"].Value);
        Assert.Equal(["CK8017 map.yaml:2"], Scratch.Places(diagnostics.ToImmutable()));
    }

    [Fact]
    public void A_map_names_a_field_once_by_whatever_it_is_called()
    {
        scratch.Write("map.yaml", "氏名: 氏\nname: 名\n");
        var source = FormSource.Open(scratch.Load(), "pledge", Options, diagnostics)!;

        var map = ColumnMapReader.Read(Path.Combine(scratch.Folder, "map.yaml"), source.Definition, diagnostics);

        Assert.Equal("氏", map["name"].Value);
        Assert.Equal("CK8050", Assert.Single(diagnostics.ToImmutable()).Code);
    }

    public void Dispose() => scratch.Dispose();

    private static BuildOptions Options => new("0");

    private SortedDictionary<string, string> Contents() =>
        new(Directory.EnumerateFiles(Target, "*.pdf").ToDictionary(static path => Path.GetFileName(path), static path => File.ReadAllText(path).Replace(TextWriterOfFields.End, string.Empty, StringComparison.Ordinal)), StringComparer.Ordinal);

    private FillResult Fill(IDocumentWriter writer, string csv, bool oneFile = false, Shard? shard = null, Separation? separators = null, string? sort = null, string fileNames = FileNamePattern.Default, DiagnosticBag? found = null)
    {
        var bag = found ?? diagnostics;
        var source = FormSource.Open(scratch.Load(), "pledge", Options, bag)!;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        var roster = new RosterReader(source.Definition, new EveryGlyph(), bag).Read(stream, "staff.csv", [new CsvTableReader()], ImmutableDictionary<string, SourcedText>.Empty)!;
        roster = sort is null ? roster : RosterOrder.Sort(roster, source.Definition, sort, bag);
        var options = new FillOptions(new FileNamePattern(fileNames, source.Document, source.Definition)) { OneFile = oneFile, Shard = shard ?? Shard.Whole, Workers = 2, Separators = separators };
        return new FormFiller(source, writer, options, bag).Fill(roster, Target, csv);
    }

    // The head of a picture says all that composing needs.
    private static byte[] Png(byte width) =>
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, width, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0];

    private sealed class EveryGlyph : IGlyphCheck
    {
        public int FirstMissing(string text) => 0;
    }
}
