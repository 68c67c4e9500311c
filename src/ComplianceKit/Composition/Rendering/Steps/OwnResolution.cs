using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.PathStructure;

namespace ComplianceKit.Composition.Rendering.Steps;

/// <summary>Has the names of a template looked up by a function of ours instead of the library's, which ends the work at the first that stands for nothing.</summary>
/// <param name="resolve">What a name stands for.</param>
internal sealed class OwnResolution(Func<BindingContext, PathInfo, object?> resolve) : ExpressionVisitor
{
    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node) => TemplateValues.IsResolution(node)
        ? Expression.Invoke(Expression.Constant(resolve), node.Arguments)
        : base.VisitMethodCall(node);
}
