using System.Collections.Immutable;
using System.Globalization;
using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Loading.Files;
using ComplianceKit.Loading.Yaml;
using ComplianceKit.Rulebooks.Model;
using ComplianceKit.Rulebooks.Overlays;
using ComplianceKit.Workspaces;

namespace ComplianceKit.Loading.Rulebooks;

/// <summary>Reads overlays and the record of what was accepted beside them.</summary>
internal sealed class OverlayReader(SourceFiles files, SourceFiles builtIn, DiagnosticBag diagnostics)
{
    private static readonly string[] KeysOfActions = ["title", "keep-number", "text"];

    /// <summary>The file with the record of an overlay.</summary>
    public static string AcceptedFile(string overlay) => overlay[..^".yaml".Length] + ".accepted.yaml";

    /// <summary>Reads an overlay.</summary>
    public Overlay Read(MappingReader reader, string path)
    {
        var id = reader.Required("overlay");
        var numbering = reader.Text("numbering");
        var overlay = new Overlay(id, reader.RequiredText("base"), ReadChanges(reader, id), reader.Span)
        {
            Title = reader.Filled("title"),
            Edition = reader.Optional("edition"),
            Numbering = numbering is null ? null : new NumberingStyleReader(files, builtIn, diagnostics).Read(numbering.Value, numbering.Origin),
            Parameters = ReadTexts(reader.Mapping("parameters")),
            Variants = ReadTexts(reader.Mapping("variants")),
            Accepted = ReadAccepted(AcceptedFile(path)),
        };
        reader.ReportUnknown();
        return overlay;
    }

    private ImmutableArray<OverlayChange> ReadChanges(MappingReader overlay, string id)
    {
        var changes = ImmutableArray.CreateBuilder<OverlayChange>();
        foreach (var reader in overlay.Mappings("changes"))
        {
            var actions = OverlayActions.Names.Where(pair => reader.Text(pair.Key) is not null).ToList();
            var (title, text, reason, keep) = (reader.Filled("title"), reader.Text("text"), reader.Optional("reason"), reader.Flag("keep-number"));
            reader.ReportUnknown();
            if (actions is not [var (name, action)])
            {
                diagnostics.Add(OverlayDiagnostics.UnclearChange(reader.Span));
                continue;
            }

            var target = reader.Required(name);
            var needed = action switch { OverlayAction.Rename => "title", OverlayAction.Remove => null, _ => "text" };
            TellIdleKeys(reader, name, needed ?? "keep-number");
            if (needed is not null && reader.Text(needed) is null)
            {
                diagnostics.Add(LoadingDiagnostics.MissingKey(needed, reader.PlaceOf(name)));
                continue;
            }

            var prefix = action == OverlayAction.Replace ? target : string.Create(CultureInfo.InvariantCulture, $"{target}.{id}-{changes.Count + 1}");
            changes.Add(new OverlayChange(action, target, text is null ? [] : Content(text, prefix, id), reader.PlaceOf(name))
            {
                LooseContent = text is null ? [] : Loose(text, prefix, id),
                Title = title ?? string.Empty,
                TitleOrigin = reader.Text("title")?.Origin ?? reader.PlaceOf(name),
                Reason = reason ?? string.Empty,
                KeepNumber = keep,
            });
        }

        return changes.ToImmutable();
    }

    // Each action has one key of its own.
    private void TellIdleKeys(MappingReader reader, string name, string own)
    {
        foreach (var key in KeysOfActions.Where(key => key != own && reader.Text(key) is not null))
        {
            diagnostics.Add(OverlayDiagnostics.WithoutEffect(key, name, reader.PlaceOf(key)));
        }
    }

    private ImmutableArray<RuleNode> Content(SourcedText text, string prefix, string layer) =>
        BeginsWithHeading(text)
            ? RulebookTextReader.ReadParts(text.Origin.Path, text.Value, text.FirstLine, layer, diagnostics)
            : RulebookTextReader.ReadInside(prefix, text.Origin.Path, text.Value, text.FirstLine, layer, diagnostics);

    // What is wrong with the words has been told where they were read as those of an article.
    private static ImmutableArray<RuleNode> Loose(SourcedText text, string prefix, string layer) =>
        BeginsWithHeading(text) ? [] : RulebookTextReader.ReadLoose(prefix, text.Origin.Path, text.Value, text.FirstLine, layer, new DiagnosticBag());

    private static bool BeginsWithHeading(SourcedText text) => text.Value.TrimStart().StartsWith('#');

    private static ImmutableSortedDictionary<string, SourcedText> ReadTexts(MappingReader? reader)
    {
        var texts = ImmutableSortedDictionary.CreateBuilder<string, SourcedText>(StringComparer.Ordinal);
        foreach (var entry in reader?.Everything().ToList() ?? [])
        {
            if (reader!.Text(entry.Key.Value) is { } text)
            {
                texts[entry.Key.Value] = text;
            }
        }

        return texts.ToImmutable();
    }

    private ImmutableSortedDictionary<string, AcceptedPart> ReadAccepted(string path)
    {
        var accepted = ImmutableSortedDictionary.CreateBuilder<string, AcceptedPart>(StringComparer.Ordinal);
        var full = Path.Combine(files.Folder, path);
        if (File.Exists(full) && files.ReadYaml(full, path, SourceSpan.File(path), diagnostics) is { } root && MappingReader.Of(root, "accepted", diagnostics) is { } reader)
        {
            _ = reader.Required("accepted");
            foreach (var part in reader.Mappings("parts"))
            {
                accepted[part.Required("change")] = new AcceptedPart(part.Required("fingerprint"), part.Optional("text") ?? string.Empty);
                part.ReportUnknown();
            }

            reader.ReportUnknown();
        }

        return accepted.ToImmutable();
    }
}
