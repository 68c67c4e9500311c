using System.Collections.Immutable;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Documents.Writing;
using ComplianceKit.Forms;
using ComplianceKit.Rosters;

namespace ComplianceKit.Builds.Filling;

/// <summary>Lays out the form of each person, on all cores, and tells by row what is wrong with whom.</summary>
/// <param name="source">The form.</param>
/// <param name="options">How.</param>
/// <param name="roster">The people.</param>
/// <param name="diagnostics">Takes what is wrong, by row and column only.</param>
internal sealed class EachPerson(FormSource source, FillOptions options, Roster roster, DiagnosticBag diagnostics)
{
    private readonly ImmutableHashSet<int> unready = roster.Unready;
    private readonly Lock gate = new();
    private readonly List<int> missing = [];
    private int done;

    /// <summary>The people of the part of the roster that is done here, ready or not.</summary>
    public RosterPeople People { get; } = Chosen(roster.Rows.Part(options.Shard.RangeIn(roster.Rows.Count)), options);

    /// <summary>Whether nothing is known to be wrong with anybody of the roster.</summary>
    public bool IsReady => unready.IsEmpty;

    /// <summary>The lines of those whose forms could not be made, in order: those who were not ready, and those whose forms turned out wrong.</summary>
    public ImmutableArray<int> Missing
    {
        get
        {
            var notReady = IsReady ? [] : People.Select(static person => person.Line).Where(unready.Contains);
            var all = notReady.Concat(missing).Order().ToArray();
            return all.Length == 0 ? [] : [.. all];
        }
    }

    /// <summary>Lays out the forms of all who are ready.</summary>
    /// <param name="writer">Writes the forms. Must be safe for use from several threads.</param>
    /// <param name="isDone">Whether the form of a person is there already.</param>
    /// <param name="take">Takes a form; its bytes are good until it returns. Is called from several threads.</param>
    public void LayOut(IDocumentWriter writer, Predicate<FormRow> isDone, Action<FormRow, Laid> take)
    {
        done = 0;
        var next = -1;
        Parallel.For(0, Math.Clamp(options.Workers, 1, Math.Max(1, People.Count)), new ParallelOptions { MaxDegreeOfParallelism = options.Workers }, _ =>
        {
            var form = source.Prepare(new DiagnosticBag())!;
            using var paper = new MemoryStream();
            for (var index = Interlocked.Increment(ref next); index < People.Count; index = Interlocked.Increment(ref next))
            {
                var person = People[index];
                if (!unready.Contains(person.Line) && !isDone(person) && LayOut(writer, form, person, paper) is { } made)
                {
                    take(person, made);
                }

                options.Progress?.Invoke(Interlocked.Increment(ref done), People.Count);
            }
        });
    }

    /// <summary>Tells what came of the form of a person. Safe for use from several threads.</summary>
    public void Report<T>(Fitted<T> fitted, FormRow person)
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
                missing.Add(person.Line);
            }

            diagnostics.AddRange(PersonProblems.Of(fitted.Problems, fitted.Document, person, roster));
            diagnostics.AddRange(fitted.Moved.Select(value => PersonProblems.Moved(value, [person], roster)));
        }
    }

    private static RosterPeople Chosen(RosterPeople people, FillOptions options) => options.Lines is { } lines ? people.Only(lines) : people;

    private Laid? LayOut(IDocumentWriter writer, PreparedForm form, FormRow person, MemoryStream paper)
    {
        var fitted = Fitting.Fit(form, new FormEntries([person]), document => Laid.Out(writer, document, paper), static laid => laid.Result.Diagnostics);
        Report(fitted, person);
        return fitted.Made;
    }
}
