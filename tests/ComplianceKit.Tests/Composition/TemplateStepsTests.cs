using System.Linq.Expressions;
using ComplianceKit.Composition.Rendering;
using ComplianceKit.Composition.Rendering.Steps;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;

namespace ComplianceKit.Tests.Composition;

/// <summary>Templates run as steps: what they say is what the library itself makes of them, and no template of ours needs more than the steps know.</summary>
public sealed class TemplateStepsTests
{
    private static readonly Dictionary<string, object?> Data = new()
    {
        ["title"] = "規程 *第一* <a>",
        ["empty"] = "",
        ["date"] = "2026-11-21",
        ["organization"] = new Dictionary<string, object?> { ["name"] = "みどり市" },
        ["rows"] = new List<Dictionary<string, object?>>
        {
            new() { ["name"] = "甲", ["state"] = "met", ["parts"] = new List<object> { "一", "二" } },
            new() { ["name"] = "乙", ["state"] = "", ["parts"] = new List<object>() },
        },
    };

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Path.Combine(Scratch.ProgramFolder, "templates"), "*.hbs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Scratch.ProgramFolder, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [InlineData("{{title}}・{{{title}}}・{{organization.name}}")]
    [InlineData("{{#each rows}}{{@index}}{{name}}{{#unless @last}}、{{/unless}}{{#if @first}}（先頭）{{/if}}{{../title}}{{@root.title}}{{/each}}")]
    [InlineData("{{#each rows}}{{#each parts}}{{this}}・{{../name}}{{else}}なし{{/each}}{{/each}}")]
    [InlineData("{{#if empty}}a{{else if title}}b{{else}}c{{/if}}{{#unless empty}}d{{else}}e{{/unless}}")]
    [InlineData("{{wareki date}}{{western-date date}}{{full-width 12}}{{join rows.[0].parts \"、\"}}")]
    [InlineData("{{#if (or (eq title \"x\") (not empty))}}y{{/if}}{{#if (and title empty)}}n{{/if}}")]
    [InlineData("{{#with organization}}{{name}}{{/with}}{{lookup organization \"name\"}}")]
    [InlineData("{{> line}}|{{> line organization}}|{{#each rows as |row place|}}{{place}}{{row.name}}{{/each}}")]
    [InlineData("{{!-- nothing --}}  {{~title~}}  .\n{{#each organization}}{{@key}}={{this}}{{/each}}")]
    public void WhatATemplateSaysIsWhatTheLibraryMakesOfIt(string template)
    {
        Assert.Equal(Expanded(template, []), Expanded(template, [new StepCompiler()]));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void NoTemplateOfOursNeedsMoreThanTheStepsKnow(string template)
    {
        var compiler = new Unknown();
        var handlebars = Engine([compiler]);
        handlebars.Compile(new StringReader(File.ReadAllText(Path.Combine(Scratch.ProgramFolder, template))));
        Assert.Empty(compiler.Found);
    }

    [Theory]
    [InlineData("{{#with organization}}{{name}}{{/with}}")]
    [InlineData("{{> line organization}}")]
    public void WhatTheStepsDoNotKnowIsLeftToTheLibrary(string template)
    {
        var compiler = new Unknown();
        Engine([compiler]).Compile(new StringReader(template));
        Assert.NotEmpty(compiler.Found);
    }

    private static string Expanded(string template, IFeatureFactory[] features)
    {
        using var output = new StringWriter();
        Engine(features).Compile(new StringReader(template))(output, Data);
        return output.ToString();
    }

    private static IHandlebars Engine(IFeatureFactory[] features)
    {
        var configuration = new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true, TextEncoder = new MarkdownEncoder() };
        foreach (var feature in features)
        {
            configuration.CompileTimeConfiguration.Features.Add(feature);
        }

        var handlebars = Handlebars.Create(configuration);
        TemplateFunctions.Register(handlebars);
        handlebars.RegisterTemplate("line", (writer, context, data) => writer.Write("行"));
        return handlebars;
    }

    // Compiles as always and keeps what would not have become steps.
    private sealed class Unknown : IFeatureFactory, IFeature, IExpressionCompiler
    {
        public List<string> Found { get; } = [];

        public IFeature CreateFeature() => this;

        public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

        public void CompilationCompleted()
        {
        }

        public T Compile<T>(Expression<T> expression)
            where T : class, Delegate
        {
            if (expression is not Expression<TemplateDelegate> template || TemplateSteps.Of(template) is null)
            {
                Found.Add(expression.ToString());
            }

            return expression.Compile();
        }
    }
}
