using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Tree;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;

namespace ComplianceKit.Builds.Filling;

/// <summary>The room's door for forms: fills one for every person of a roster, on all cores, and writes files that only their owner can read.</summary>
/// <param name="source">The form.</param>
/// <param name="writer">Writes the files. Must be safe for use from several threads.</param>
/// <param name="options">How.</param>
/// <param name="diagnostics">Takes what is wrong, by row and column only.</param>
public sealed class FormFiller(FormSource source, IDocumentWriter writer, FillOptions options, DiagnosticBag diagnostics)
{
    private const string Some = "-only";

    private int written;
    private int kept;
    private int pages;

    /// <summary>Lays every form out without writing anything, so that what does not fit is known before paper is printed.</summary>
    public void Check(Roster roster)
    {
        var each = Everybody(roster);
        if (Blank(roster) is not { } blank)
        {
            return;
        }

        if (!IsTable)
        {
            each.LayOut(Press(blank), static _ => false, static (_, _) => { });
        }
        else if (each.IsReady)
        {
            using var paper = new MemoryStream();
            _ = new TableForm(source, writer, each, roster, diagnostics).LayOut(paper);
        }
    }

    /// <summary>
    /// Fills the forms and writes them into <paramref name="folder"/>, except those that a run of the same job has finished already. Where something is
    /// wrong with a person, the forms of the others are written; a file for everybody is written for all or for none.
    /// </summary>
    /// <param name="roster">The people.</param>
    /// <param name="folder">The absolute path.</param>
    /// <param name="job">Tells jobs apart: a digest of all that goes into the files.</param>
    public FillResult Fill(Roster roster, string folder, string job)
    {
        var each = Everybody(roster);
        var wrong = IsTable
            ? [.. options.NotForATable.Select(option => FormsDiagnostics.NotForATable(option, source.Document))]
            : options.FileNames.Check(roster.Rows, roster.Name, roster.Rows.Count).ToList();
        diagnostics.AddRange(wrong);
        if (wrong.Count > 0 || Blank(roster) is not { } blank)
        {
            return new FillResult(0, 0, 0);
        }

        if (IsTogether && !each.Missing.IsEmpty)
        {
            return Result(each);
        }

        if (OutputPlace.Problem(folder, source.WorkspaceFolder) is { } away)
        {
            diagnostics.Add(away);
            return new FillResult(0, 0, 0);
        }

        var target = new PrivateFolder(folder, $"{options.Shard.Index}");
        try
        {
            target.Create();
            using var guard = new InterruptionGuard(target);
            if (FolderInTheWay(target, each.People, roster, folder) is { } taken)
            {
                // Told before anything of an earlier run is taken away.
                diagnostics.Add(taken);
                return new FillResult(0, 0, 0);
            }

            var records = new FillRecords(target, options.Shard);
            var goesOn = records.Begin(
                FillRecord.Of(source.Document, $"{job} {source.FilesDigest}"), IsTogether ? [TogetherName(options.Shard)] : NamesOf(each.People, roster));
            FillInto(target, blank, each, roster, goesOn);
            if (records.HadAny)
            {
                TellStrangers(target, roster, folder);
            }
        }
        catch (Exception exception) when (Unwrapped(exception) is IOException or UnauthorizedAccessException)
        {
            // The names of files may be names of people, so that the folder alone is told.
            diagnostics.Add(BuildDiagnostics.CannotWriteInto(folder, Unwrapped(exception)));
        }

        return Result(each);
    }

    private FillResult Result(EachPerson each) =>
        new(written, kept, pages) { Missing = each.Missing, IsHeldBack = IsTogether && written + kept == 0 && !each.Missing.IsEmpty };

    private EachPerson Everybody(Roster roster)
    {
        var each = new EachPerson(source, options, roster, diagnostics);
        diagnostics.AddRange(roster.FindingsOf(each.People));
        return each;
    }

    private bool IsTable => source.Definition.RowsPerSheet > 0;

    private bool IsTogether => IsTable || options.OneFile;

    private string TogetherName(Shard shard) => $"{source.Document}{(options.Lines is null ? string.Empty : Some)}{(shard.IsPart ? $"-{shard.Index}of{shard.Count}" : string.Empty)}.{writer.Format}";

    // Who fills the forms of some afterwards keeps the file of all.
    private IEnumerable<string> NamesOfAll() => options.Shard.All.Select(TogetherName).Append($"{source.Document}.{writer.Format}").Append($"{source.Document}{Some}.{writer.Format}");

    private string NameOf(FormRow person, Roster roster) => $"{options.FileNames.NameOf(person, roster.Rows.Count)}.{writer.Format}";

    private IEnumerable<string> NamesOf(IEnumerable<FormRow> people, Roster roster) => people.Select(person => NameOf(person, roster));

    private IDocumentWriter Press(Document blank) => writer.ForSeries(blank);

    private Diagnostic? FolderInTheWay(PrivateFolder target, IEnumerable<FormRow> people, Roster roster, string folder)
    {
        if (!target.HasFolders)
        {
            return null;
        }

        if (IsTogether)
        {
            var name = TogetherName(options.Shard);
            return target.HoldsFolder(name) ? BuildDiagnostics.FolderInTheWay(Path.Combine(folder, name)) : null;
        }

        return people.FirstOrDefault(person => target.HoldsFolder(NameOf(person, roster))) is { } taken
            ? BuildDiagnostics.FolderInTheWayOf(folder, taken.Line)
            : null;
    }

    // Forms of people who are not in the roster would be printed with those who are.
    private void TellStrangers(PrivateFolder target, Roster roster, string folder)
    {
        var own = (IsTogether ? NamesOfAll() : NamesOf(roster.Rows, roster)).ToHashSet(StringComparer.Ordinal);
        var strangers = target.Names($"*.{writer.Format}").Where(name => !own.Contains(name)).Order(StringComparer.Ordinal).ToList();
        if (strangers.Count > 0)
        {
            var areNumbers = !source.Definition.Fields.Any(options.FileNames.Uses);
            diagnostics.Add(FormsDiagnostics.StrangersInFolder(folder, strangers.Count, areNumbers ? strangers : []));
        }
    }

    private static Exception Unwrapped(Exception exception) => exception is AggregateException { InnerException: { } inner } ? inner : exception;

    private void FillInto(PrivateFolder target, Document blank, EachPerson each, Roster roster, bool goesOn)
    {
        if (IsTogether)
        {
            FillOne(target, blank, each, roster, goesOn);
            return;
        }

        each.LayOut(Press(blank), person => goesOn && IsKept(target, NameOf(person, roster)), (person, made) =>
        {
            target.Write(NameOf(person, roster), made.Content);
            Interlocked.Increment(ref written);
            Interlocked.Add(ref pages, made.Result.PageCount);
        });
    }

    private bool IsKept(PrivateFolder target, string name)
    {
        var isThere = target.Has(name);
        Interlocked.Add(ref kept, isThere ? 1 : 0);
        return isThere;
    }

    private void FillOne(PrivateFolder target, Document blank, EachPerson each, Roster roster, bool goesOn)
    {
        var name = TogetherName(options.Shard);
        if (goesOn && target.Has(name))
        {
            kept = 1;
        }
        else if (IsTable)
        {
            using var paper = new MemoryStream();
            if (new TableForm(source, writer, each, roster, diagnostics).LayOut(paper) is { } made)
            {
                target.Write(name, made.Content);
                Count(made.Result.PageCount);
            }
        }
        else if (each.People.Count > 0)
        {
            var binding = new FormBinding(
                source, options, each.People, roster.Rows.Count, each.Report, many => diagnostics.Add(FormsDiagnostics.TooManyForOneFile(many, each.People.Count)));
            target.Write(name, stream => binding.Write(writer, blank, stream) is { } bound && Count(bound));
        }
    }

    private bool Count(int bound)
    {
        (written, pages) = (1, bound);
        return true;
    }

    // The form without anybody, where nothing is wrong with it.
    private Document? Blank(Roster roster)
    {
        var found = new DiagnosticBag();
        var prepared = source.Prepare(found);
        var blank = prepared?.Fill(FormEntries.Blank, found);
        if (prepared is not null && blank is not null && !found.HasErrors)
        {
            found.AddRange(prepared.AddendumProblems());
            found.AddRange(writer.Write(blank, Stream.Null).Diagnostics);
        }

        diagnostics.AddRange(found.ToImmutable());
        if (prepared is null || found.HasErrors)
        {
            return null;
        }

        diagnostics.AddRange(new UnprintedValues(prepared, source.Definition, roster).Find(options.Uses));
        return blank;
    }
}
