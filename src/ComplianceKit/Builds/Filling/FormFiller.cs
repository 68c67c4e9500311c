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
    private readonly Lock gate = new();
    private IDocumentWriter? press;
    private Document? blank;
    private int done;
    private int written;
    private int kept;
    private int pages;
    private readonly List<int> missing = [];

    /// <summary>Lays every form out without writing anything, so that what does not fit is known before paper is printed.</summary>
    public void Check(Roster roster)
    {
        if (!BlankIsWell(roster))
        {
            return;
        }

        if (IsTable)
        {
            using var paper = new MemoryStream();
            _ = LayTable(roster, paper);
            return;
        }

        Work(roster, (desk, sheet) => _ = Make(desk, sheet, roster));
    }

    /// <summary>Fills the forms and writes them into <paramref name="folder"/>, except those that a run of the same job has finished already.</summary>
    /// <param name="roster">The people.</param>
    /// <param name="folder">The absolute path.</param>
    /// <param name="job">Tells jobs apart: a digest of all that goes into the files.</param>
    public FillResult Fill(Roster roster, string folder, string job)
    {
        diagnostics.AddRange(options.FileNames.Check(source.Definition, roster.Rows, roster.Name, roster.Rows.Count));
        if (diagnostics.HasErrors || !BlankIsWell(roster))
        {
            return new FillResult(0, 0, 0);
        }

        var target = new PrivateFolder(folder, $"{options.Shard.Index}");
        try
        {
            target.Create();
            if (FolderInTheWay(target, roster, folder) is { } taken)
            {
                // Told before anything of an earlier run is taken away.
                diagnostics.Add(taken);
                return new FillResult(0, 0, 0);
            }

            var records = new FillRecords(target, options.Shard);
            var people = roster.Rows.Part(options.Shard.RangeIn(roster.Rows.Count));
            var goesOn = records.Begin(FillRecord.Of(source.Document, $"{job} {source.FilesDigest}"), IsTogether ? [TogetherName(options.Shard)] : NamesOf(people, roster));
            FillInto(target, roster, goesOn);
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

        return new FillResult(written, kept, pages) { Missing = missing.Count == 0 ? [] : [.. missing.Order()] };
    }

    private bool IsTable => source.Definition.RowsPerSheet > 0;

    private bool IsTogether => IsTable || options.OneFile;

    private string TogetherName(Shard shard) => $"{source.Document}{(shard.IsPart ? $"-{shard.Index}of{shard.Count}" : string.Empty)}.{writer.Format}";

    private IEnumerable<string> NamesOf(IEnumerable<FormRow> people, Roster roster) => people.Select(person => SheetOf(person, roster).File);

    private Diagnostic? FolderInTheWay(PrivateFolder target, Roster roster, string folder)
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

        return roster.Rows.Part(options.Shard.RangeIn(roster.Rows.Count)).FirstOrDefault(person => target.HoldsFolder(SheetOf(person, roster).File)) is { } person
            ? BuildDiagnostics.FolderInTheWayOf(folder, person.Line)
            : null;
    }

    // Forms of people who are not in the roster would be printed with those who are.
    private void TellStrangers(PrivateFolder target, Roster roster, string folder)
    {
        var own = IsTogether ? options.Shard.All.Select(TogetherName) : NamesOf(roster.Rows, roster);
        var strangers = target.Names($"*.{writer.Format}").Count() - own.Count(target.Holds);
        if (strangers > 0)
        {
            diagnostics.Add(FormsDiagnostics.StrangersInFolder(folder, strangers));
        }
    }

    private static Exception Unwrapped(Exception exception) => exception is AggregateException { InnerException: { } inner } ? inner : exception;

    private void FillInto(PrivateFolder target, Roster roster, bool goesOn)
    {
        if (IsTogether)
        {
            FillOne(target, roster, goesOn);
            return;
        }

        Work(roster, (desk, sheet) =>
        {
            if (goesOn && target.Has(sheet.File))
            {
                Interlocked.Increment(ref kept);
            }
            else if (Make(desk, sheet, roster) is { } made)
            {
                target.Write(sheet.File, made.Content);
                Interlocked.Increment(ref written);
                Interlocked.Add(ref pages, made.PageCount);
            }
        });
    }

    private void FillOne(PrivateFolder target, Roster roster, bool goesOn)
    {
        var name = TogetherName(options.Shard);
        if (goesOn && target.Has(name))
        {
            kept = 1;
            return;
        }

        if (IsTable)
        {
            FillTable(target, name, roster);
            return;
        }

        var people = roster.Rows.Part(options.Shard.RangeIn(roster.Rows.Count));
        if (people.Count == 0)
        {
            return;
        }

        var binding = new FormBinding(source, options, people, roster.Rows.Count, (fitted, row) => Report(fitted, row, roster), many => diagnostics.Add(FormsDiagnostics.TooManyForOneFile(many, people.Count)));
        target.Write(name, stream => binding.Write(writer, blank!, stream) is { } count && Count(count));
    }

    private bool Count(int bound)
    {
        (written, pages) = (1, bound);
        return true;
    }

    private void FillTable(PrivateFolder target, string name, Roster roster)
    {
        using var paper = new MemoryStream();
        if (LayTable(roster, paper) is { } made)
        {
            target.Write(name, made.Content);
            Count(made.Result.PageCount);
        }
    }

    private Laid? LayTable(Roster roster, MemoryStream paper)
    {
        if (source.Prepare(diagnostics) is not { } prepared || diagnostics.HasErrors)
        {
            return null;
        }

        Fitted<Laid> Fit(IEnumerable<FormRow> people) =>
            Fitting.Fit(prepared, new FormEntries([.. people]), document => Laid.Out(writer, document, paper), static laid => laid.Result.Diagnostics);

        var rows = roster.Rows.Part(options.Shard.RangeIn(roster.Rows.Count));
        var fitted = Fit(rows);
        if (fitted.Made is { } made)
        {
            diagnostics.AddRange(fitted.Moved.Select(value => PersonProblems.Moved(value, rows, roster)));
            return made;
        }

        // Laying everybody out alone, and each sheet, costs time again, but tells whose row it is.
        Work(roster, (desk, sheet) => _ = Make(desk, sheet, roster));
        foreach (var people in diagnostics.HasErrors ? [] : rows.Chunk(source.Definition.RowsPerSheet))
        {
            diagnostics.AddRange(PersonProblems.OfSheet(Fit(people).Problems, people, roster));
        }

        diagnostics.AddRange(diagnostics.HasErrors ? [] : PersonProblems.OfSheet(fitted.Problems, rows, roster));
        return null;
    }

    private Sheet SheetOf(FormRow row, Roster roster) => new($"{options.FileNames.NameOf(row, roster.Rows.Count)}.{writer.Format}", row);

    private bool BlankIsWell(Roster roster)
    {
        var prepared = source.Prepare(diagnostics);
        blank = prepared?.Fill(FormEntries.Blank, diagnostics);
        if (prepared is null || blank is null || diagnostics.HasErrors)
        {
            return false;
        }

        diagnostics.AddRange(prepared.AddendumProblems());
        diagnostics.AddRange(writer.Write(blank, Stream.Null).Diagnostics);
        if (diagnostics.HasErrors)
        {
            return false;
        }

        press = writer.ForSeries(blank);
        diagnostics.AddRange(new UnprintedValues(prepared, source.Definition, roster).Find(field => options.Uses(field)));
        return true;
    }

    private OutputFile? Make(Desk desk, Sheet sheet, Roster roster)
    {
        var fitted = Fitting.Fit(desk.Form, sheet.Entries, document => Laid.Out(press ?? writer, document, desk.Paper), static laid => laid.Result.Diagnostics);
        Report(fitted, sheet.Row, roster);
        return fitted.Made is { } made ? new OutputFile(sheet.File, made.Content, made.Result.PageCount) : null;
    }

    private void Report<T>(Fitted<T> fitted, FormRow row, Roster roster)
        where T : class
    {
        if (fitted.Problems.IsEmpty && fitted.Moved.IsEmpty)
        {
            return;
        }

        lock (gate)
        {
            if (fitted.Made is null)
            {
                missing.Add(row.Line);
            }

            diagnostics.AddRange(PersonProblems.Of(fitted.Problems, fitted.Document, row, roster));
            diagnostics.AddRange(fitted.Moved.Select(value => PersonProblems.Moved(value, [row], roster)));
        }
    }

    private void Work(Roster roster, Action<Desk, Sheet> each)
    {
        done = 0;
        var people = roster.Rows.Part(options.Shard.RangeIn(roster.Rows.Count));
        var next = -1;
        Parallel.For(0, Math.Clamp(options.Workers, 1, Math.Max(1, people.Count)), new ParallelOptions { MaxDegreeOfParallelism = options.Workers }, _ =>
        {
            using var desk = new Desk(source.Prepare(new DiagnosticBag())!, new MemoryStream());
            for (var index = Interlocked.Increment(ref next); index < people.Count; index = Interlocked.Increment(ref next))
            {
                each(desk, SheetOf(people[index], roster));
                options.Progress?.Invoke(Interlocked.Increment(ref done), roster.Rows.Count);
            }
        });
    }

    // What a worker uses for one person after the other. The bytes of a form are good until the next is made.
    private sealed record Desk(PreparedForm Form, MemoryStream Paper) : IDisposable
    {
        public void Dispose() => Paper.Dispose();
    }

    private sealed record Sheet(string File, FormRow Row)
    {
        public FormEntries Entries => new([Row]);
    }
}
