using System.Globalization;
using ComplianceKit.Catalogs;
using ComplianceKit.Composition.Data;
using ComplianceKit.Composition.Designs;
using ComplianceKit.Composition.Templates;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Composition;

/// <summary>Holds what a document chooses against what its template offers.</summary>
internal static class ParameterCheck
{
    /// <summary>Every parameter with its value or default; <see langword="null"/> where something is wrong.</summary>
    public static Dictionary<string, object?>? Run(Template template, DocumentRequest request, DiagnosticBag diagnostics)
    {
        var whole = true;
        foreach (var (name, _) in request.Parameters.Values.Where(pair => !template.Parameters.ContainsKey(pair.Key)))
        {
            diagnostics.Add(DesignDiagnostics.UnknownParameter(
                name, template.Id, Nearest.To(name, template.Parameters.Keys), [.. template.Parameters.Keys], request.ParameterPlaces[name]));
            whole = false;
        }

        var values = new Dictionary<string, object?>(StringComparer.Ordinal) { ["design"] = null };
        foreach (var parameter in template.Parameters.Values)
        {
            var value = request.Parameters.Has(parameter.Name) ? AsMeant(request.Parameters[parameter.Name], parameter) : parameter.Default;
            values[parameter.Name] = TemplateData.Value(value);
            whole &= Fits(parameter, value, template, request, diagnostics);
        }

        return whole ? values : null;
    }

    /// <summary>The catalog of a document is not among those of the workspace.</summary>
    public static Diagnostic UnknownCatalog(string id, Workspace workspace, DocumentRequest request, string parameter = "catalog")
    {
        var known = workspace.Catalogs.Select(static catalog => catalog.Id).ToList();
        return CatalogDiagnostics.UnknownCatalog(id, Nearest.To(id, known), known, request.ParameterPlaces.GetValueOrDefault(parameter) ?? request.Origin);
    }

    // In YAML no and off are words, and words are true.
    private static object? AsMeant(object? value, TemplateParameter parameter) => (parameter.Default, value) switch
    {
        (bool, "yes" or "Yes" or "YES" or "on" or "On" or "ON" or "True" or "TRUE" or "はい") => true,
        (bool, "no" or "No" or "NO" or "off" or "Off" or "OFF" or "False" or "FALSE" or "いいえ") => false,
        _ => value,
    };

    private static bool Fits(TemplateParameter parameter, object? value, Template template, DocumentRequest request, DiagnosticBag diagnostics)
    {
        var place = request.ParameterPlaces.GetValueOrDefault(parameter.Name) ?? request.Origin;
        if (value is null && parameter.Required)
        {
            diagnostics.Add(DesignDiagnostics.MissingParameter(parameter.Name, template.Id, place));
            return false;
        }

        if (parameter.Default is bool && value is not (bool or null or ""))
        {
            diagnostics.Add(DesignDiagnostics.BadParameter(parameter.Name, Convert.ToString(value, CultureInfo.InvariantCulture)!, ["true", "false"], place));
            return false;
        }

        // A default that is none of them was told where it is written.
        var choices = parameter.Name == "design" ? [.. template.Designs.Keys] : parameter.Choices;
        if (value is not null && request.Parameters.Has(parameter.Name) && choices.Length > 0 && !choices.Contains(Convert.ToString(value, CultureInfo.InvariantCulture)!))
        {
            diagnostics.Add(DesignDiagnostics.BadParameter(parameter.Name, Convert.ToString(value, CultureInfo.InvariantCulture)!, choices, place));
            return false;
        }

        return true;
    }
}
