using System.Collections.ObjectModel;
using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.PathStructure;

namespace ComplianceKit.Composition.Rendering.Steps;

/// <summary>
/// The statements of a template, as Handlebars hands them over, turned into calls. What is not one of the shapes known here gives <see langword="null"/>,
/// and the whole template is then interpreted by the framework: slower, and with the same result.
/// </summary>
internal static class TemplateSteps
{
    private delegate void WriteValue(in EncodedTextWriter writer, object? value);

    private delegate void Iterate(
        BindingContext context,
        EncodedTextWriter writer,
        ChainSegment[] parameters,
        object? values,
        TemplateDelegate each,
        TemplateDelegate otherwise);

    private delegate void InsertPartial(
        string name,
        BindingContext context,
        EncodedTextWriter writer,
        ICompiledHandlebarsConfiguration configuration,
        bool isBlock,
        string? indent);

    /// <summary>What <paramref name="template"/> does, or <see langword="null"/> where some of it is not known here.</summary>
    public static TemplateDelegate? Of(Expression<TemplateDelegate> template) => Of(template.Body);

    private static TemplateDelegate? Of(Expression statement) => statement switch
    {
        BlockExpression { Variables.Count: 0 } block => InTurn(block.Expressions),
        BlockExpression { Variables.Count: 1, Expressions.Count: 4 } block => AsItIs(block.Expressions),
        ConditionalExpression choice => Choice(choice),
        MethodCallExpression { Object: { } target } call when target.Type == typeof(EncodedTextWriter) => Text(call),
        MethodCallExpression { Object: { } target, Arguments.Count: 4 } call when TemplateValues.IsFunction(target) => Function(call),
        MethodCallExpression { Object: null } call => Library(call),
        DefaultExpression => Nothing,
        _ => null,
    };

    private static void Nothing(EncodedTextWriter writer, BindingContext context)
    {
    }

    private static TemplateDelegate? InTurn(ReadOnlyCollection<Expression> statements)
    {
        var steps = new TemplateDelegate[statements.Count];
        for (var index = 0; index < steps.Length; index++)
        {
            if (Of(statements[index]) is not { } step)
            {
                return null;
            }

            steps[index] = step;
        }

        return (writer, context) =>
        {
            foreach (var step in steps)
            {
                step(writer, context);
            }
        };
    }

    // {{{value}}}: what the writer does with special characters is switched off, the value written, and the switch put back as it was.
    private static TemplateDelegate? AsItIs(ReadOnlyCollection<Expression> statements)
    {
        if (statements[0] is not BinaryExpression { NodeType: ExpressionType.Assign, Right: MemberExpression { Member.Name: nameof(EncodedTextWriter.SuppressEncoding) } }
            || statements[1] is not BinaryExpression { NodeType: ExpressionType.Assign, Right: ConstantExpression { Value: true } }
            || statements[3] is not BinaryExpression { NodeType: ExpressionType.Assign }
            || Of(statements[2]) is not { } step)
        {
            return null;
        }

        return (writer, context) =>
        {
            var before = writer.SuppressEncoding;
            writer.SuppressEncoding = true;
            step(writer, context);
            writer.SuppressEncoding = before;
        };
    }

    private static TemplateDelegate? Choice(ConditionalExpression choice)
    {
        if (TemplateValues.Test(choice.Test) is not { } test || Of(choice.IfTrue) is not { } yes || Of(choice.IfFalse) is not { } no)
        {
            return null;
        }

        return (writer, context) =>
        {
            if (test(context))
            {
                yes(writer, context);
            }
            else
            {
                no(writer, context);
            }
        };
    }

    private static TemplateDelegate? Text(MethodCallExpression call)
    {
        if (call is not { Method.Name: nameof(EncodedTextWriter.Write), Arguments: [ConstantExpression { Value: string text }, ConstantExpression { Value: bool encode }] })
        {
            return null;
        }

        return (writer, _) => writer.Write(text, encode);
    }

    private static TemplateDelegate? Function(MethodCallExpression call)
    {
        if (TemplateValues.FunctionOf(call.Object!) is not { } function || TemplateValues.FunctionCall(call.Arguments, 1) is not { } given)
        {
            return null;
        }

        return (writer, context) =>
            function.Value.Invoke(writer, given.Options(context), new Context(context), given.Arguments(context));
    }

    // What the library does by functions of its own, told by their parameters.
    private static TemplateDelegate? Library(MethodCallExpression call) =>
        Bound<WriteValue>(call) is { } write ? Value(write, call)
        : Bound<Iterate>(call) is { } iterate ? Each(iterate, call)
        : Bound<InsertPartial>(call) is { } insert ? Partial(insert, call)
        : null;

    private static T? Bound<T>(MethodCallExpression call)
        where T : Delegate =>
        (T?)Delegate.CreateDelegate(typeof(T), call.Method, throwOnBindFailure: false);

    private static TemplateDelegate? Value(WriteValue write, MethodCallExpression call) =>
        TemplateValues.Of(call.Arguments[1]) is { } value ? (writer, context) => write(writer, value(context)) : null;

    private static TemplateDelegate? Each(Iterate iterate, MethodCallExpression call)
    {
        if (call.Arguments[0] is not ParameterExpression
            || TemplateValues.Fixed(call.Arguments[2]) is not ChainSegment[] parameters
            || TemplateValues.Of(call.Arguments[3]) is not { } values
            || TemplateValues.Fixed(call.Arguments[4]) is not TemplateDelegate each
            || TemplateValues.Fixed(call.Arguments[5]) is not TemplateDelegate otherwise)
        {
            return null;
        }

        return (writer, context) => iterate(context, writer, parameters, values(context), each, otherwise);
    }

    private static TemplateDelegate? Partial(InsertPartial insert, MethodCallExpression call)
    {
        if (TemplateValues.Fixed(call.Arguments[0]) is not string name
            || call.Arguments[1] is not ParameterExpression
            || TemplateValues.Fixed(call.Arguments[3]) is not ICompiledHandlebarsConfiguration configuration
            || TemplateValues.Fixed(call.Arguments[4]) is not bool isBlock)
        {
            return null;
        }

        var indent = (string?)TemplateValues.Fixed(call.Arguments[5]);
        return (writer, context) => insert(name, context, writer, configuration, isBlock, indent);
    }
}
