using ComplianceKit.Forms;

namespace ComplianceKit.Builds.Filling;

/// <summary>
/// The records of what is filled into a folder, one for each part of a divided roster: they tell whether a run goes on with an interrupted
/// one. What another job has left under the same names is cleared away before, so that an interruption cannot pass it off as this job's.
/// </summary>
/// <param name="target">The folder.</param>
/// <param name="shard">The part of the roster.</param>
internal sealed class FillRecords(PrivateFolder target, Shard shard)
{
    private const string Stem = "forms-fill";

    private string Own => shard.IsPart ? $"{Stem}-{shard.Index}of{shard.Count}.json" : $"{Stem}.json";

    /// <summary>Whether a file is a record, so that the folder in which it lies holds filled forms.</summary>
    public static bool IsRecord(string name) => name.StartsWith(Stem, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>Whether an earlier run has left records of any job.</summary>
    public bool HadAny { get; private set; }

    /// <summary>Begins, and says whether what lies there under <paramref name="names"/> is of this job.</summary>
    /// <param name="record">The record of this job.</param>
    /// <param name="names">The names of the files that this run makes.</param>
    public bool Begin(string record, IEnumerable<string> names)
    {
        var goesOn = target.Text(Own) == record;
        foreach (var earlier in target.Names($"{Stem}*.json").ToList())
        {
            HadAny = true;
            if (earlier != Own && target.Text(earlier) != record)
            {
                target.Remove(earlier);
            }
        }

        if (!goesOn)
        {
            foreach (var name in names)
            {
                target.Remove(name);
            }

            target.Write(Own, System.Text.Encoding.UTF8.GetBytes(record));
        }

        return goesOn;
    }
}
