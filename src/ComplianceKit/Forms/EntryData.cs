namespace ComplianceKit.Forms;

/// <summary>Turns entries into the plain data that templates walk: every declared field has a value, an empty one on a blank form.</summary>
internal static class EntryData
{
    /// <summary>The data of the person whose form it is.</summary>
    public static Dictionary<string, object?> Person(FormDefinition form, FormRow? row)
    {
        var person = new Dictionary<string, object?>(StringComparer.Ordinal) { ["number"] = row?.Number };
        foreach (var field in form.Fields)
        {
            person[field.Name] = row?.Values.GetValueOrDefault(field.Name) ?? string.Empty;
        }

        return person;
    }

    /// <summary>The rows by sheet; the last sheet is filled up with blank rows, and a blank form has one sheet of them.</summary>
    /// <param name="form">The form.</param>
    /// <param name="entries">What is written into it.</param>
    /// <param name="rowsPerSheet">The rows of one sheet.</param>
    public static List<object?> Sheets(FormDefinition form, FormEntries entries, int rowsPerSheet)
    {
        var sheets = new List<object?>();
        if (rowsPerSheet <= 0)
        {
            return sheets;
        }

        var count = Math.Max(1, (entries.Rows.Length + rowsPerSheet - 1) / rowsPerSheet);
        for (var sheet = 0; sheet < count; sheet++)
        {
            var first = sheet * rowsPerSheet;
            sheets.Add(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["number"] = sheet + 1,
                ["count"] = count,
                ["continued"] = sheet > 0,
                ["rows"] = Enumerable.Range(first, rowsPerSheet).Select(index => Row(form, entries, index)).ToList<object?>(),
            });
        }

        return sheets;
    }

    private static Dictionary<string, object?> Row(FormDefinition form, FormEntries entries, int index)
    {
        var row = Person(form, index < entries.Rows.Length ? entries.Rows[index] : null);
        row["number"] = index + 1;
        return row;
    }
}
