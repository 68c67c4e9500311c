using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;

namespace ComplianceKit.Composition.Rendering.Steps;

/// <summary>
/// Tells Handlebars how to make a template run. Compiling its expressions to machine code takes longer than a document needs them, and the interpreter of the
/// framework reaches every function by reflection, which takes longer than all that the functions do; <see cref="TemplateSteps"/> calls them.
/// </summary>
/// <param name="rewriting">Changes the statements first; <see langword="null"/> to take them as they are.</param>
internal sealed class StepCompiler(ExpressionVisitor? rewriting = null) : IFeatureFactory, IFeature, IExpressionCompiler
{
    /// <inheritdoc/>
    public IFeature CreateFeature() => this;

    /// <inheritdoc/>
    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = this;

    /// <inheritdoc/>
    public void CompilationCompleted()
    {
    }

    /// <summary>The expression as something to call: as steps where all of it is known, else as the framework interprets it.</summary>
    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate
    {
        var taken = rewriting?.VisitAndConvert(expression, nameof(Compile)) ?? expression;
        return taken is Expression<TemplateDelegate> template && TemplateSteps.Of(template) is T steps ? steps : taken.Compile(preferInterpretation: true);
    }
}
