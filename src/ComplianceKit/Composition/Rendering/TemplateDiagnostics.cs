using ComplianceKit.Documents.Diagnostics;
using ComplianceKit.Forms;
using HandlebarsDotNet.Compiler;

namespace ComplianceKit.Composition.Rendering;

/// <summary>What can be wrong with a template, in words.</summary>
internal static class TemplateDiagnostics
{
    /// <summary>The code of a template that becomes too large.</summary>
    public const string TooLargeCode = "CK3005";

    private static LocalizedText Pairs { get; } =
        new("every `{{#…}}` needs its `{{/…}}`, and every `{{` its `}}`", "「{{#…}}」には「{{/…}}」が、「{{」には「}}」が要ります");

    public static Diagnostic Failed(Exception exception, IEnumerable<string> known, SourceSpan place) => exception switch
    {
        HandlebarsUndefinedBindingException undefined => UnknownName(undefined.Path ?? undefined.MissingKey ?? exception.Message, known, place),
        OutputTooLargeException => TooLarge(place),
        MissingArgumentException missing => FunctionAlone(missing.Function, place),
        ArgumentFormatException argument => BadArgument(argument, place),

        // What goes wrong in a partial is wrapped once for every partial around it.
        { InnerException: { } inner } => Failed(inner, known, place),

        // The engine stops a partial that includes itself before its text is too large for anything.
        _ when exception.Message.Contains("recursion depth", StringComparison.Ordinal) => TooLarge(place),
        _ => Syntax(exception.Message, place),
    };

    public static Diagnostic UnknownName(string name, IEnumerable<string> known, SourceSpan place) => new(
        "CK3001",
        Severity.Error,
        new($"the template uses an unknown name `{name}`", $"テンプレートに知らない名前「{name}」があります"),
        place,
        Nearest.Slip(name, known) is { } near
            ? new($"did you mean `{near}`?", $"もしかして「{near}」ですか")
            : new("check the spelling; docs/format.md lists the names that a template may use", "綴りを確かめてください。使える名前は docs/format.ja.md にあります"));

    public static Diagnostic Syntax(string detail, SourceSpan place) => new(
        "CK3002",
        Severity.Error,
        new($"the template cannot be read{EngineWords.Of(detail).English}", $"テンプレートを読めません{EngineWords.Of(detail).Japanese}"),
        place,
        Pairs);

    public static Diagnostic Slip(TemplateSlip slip, SourceSpan place) => new(
        "CK3002",
        Severity.Error,
        new($"the template cannot be read: {slip.Words.English}", $"テンプレートを読めません：{slip.Words.Japanese}"),
        place,
        slip.Hint ?? Pairs);

    public static Diagnostic TooDeep(SourceSpan place) => new(
        "CK3002",
        Severity.Error,
        new($"the template cannot be read: more than {TemplateDepth.Most} blocks or functions stand in each other", $"テンプレートを読めません：{TemplateDepth.Most} 段を超える入れ子です"),
        place,
        new("divide it, or put a part of it into a partial", "分けるか、一部を部品にしてください"));

    public static Diagnostic UnknownPartial(string name, IEnumerable<string> known, SourceSpan place) => new(
        "CK3003",
        Severity.Error,
        new($"there is no partial `{name}`", $"部品「{name}」がありません"),
        place,
        new(
            $"put {name}.md.hbs beside the template or into templates/partials; known are {string.Join(", ", known.Order(StringComparer.Ordinal))}",
            $"テンプレートのフォルダーか templates/partials に {name}.md.hbs を置いてください。今あるのは {string.Join("、", known.Order(StringComparer.Ordinal))} です"));

    public static Diagnostic BadArgument(ArgumentFormatException argument, SourceSpan place) => new(
        "CK3004",
        Severity.Error,
        new($"a function of the template got a value that it cannot use ({argument.Words.English})", $"テンプレートの関数に使えない値が渡されました（{argument.Words.Japanese}）"),
        place,
        argument.Hint ?? new("dates are written 2026-04-01; ids have letters, digits and . - _ : / only", "日付は 2026-04-01 の形、id は英数字と . - _ : / だけで書いてください"));

    public static Diagnostic FunctionAlone(string function, SourceSpan place) => new(
        "CK3004",
        Severity.Error,
        new($"`{function}` is a function of templates and was given nothing", $"「{function}」はテンプレートの関数ですが、値が渡されていません"),
        place,
        new($"write `{{{{this.{function}}}}}` for a name of the data, or give the function a value", $"データの名前なら「{{{{this.{function}}}}}」と書いてください。関数なら値を渡してください"));

    public static Diagnostic TooLarge(SourceSpan place) => new(
        TooLargeCode,
        Severity.Error,
        new("the template becomes too large", "テンプレートの展開結果が大きすぎます"),
        place,
        new("look for a partial that includes itself, or a loop inside a loop", "部品が自分自身を取り込んでいないか、繰り返しの中の繰り返しがないか確かめてください"));

    public static Diagnostic Circle(IReadOnlyList<string> names, SourceSpan place) => new(
        TooLargeCode,
        Severity.Error,
        new($"the template never ends: the partial `{names[0]}` includes itself ({string.Join(" → ", names)})", $"テンプレートが終わりません：部品「{names[0]}」が自分自身を取り込んでいます（{string.Join(" → ", names)}）"),
        place,
        new("take this include away, or let a condition end it", "この取り込みを消すか、条件で終わるようにしてください"));

    public static Diagnostic PrintsNothing(SourceSpan place) => new(
        "CK3014",
        Severity.Error,
        new("the template prints nothing", "テンプレートが何も印刷しません"),
        place,
        new("write what the document should say; where a condition hides all of it, say something in its `{{else}}`", "文書の本文を書いてください。条件（{{#if …}}）で全部が隠れるなら、{{else}} の側にも書いてください"));

    public static Diagnostic NoSuchChoice(string label, FormField field, SourceSpan place, bool isBox) => new(
        "CK3015",
        Severity.Error,
        isBox
            ? new($"`{label}` is not among the choices of `{field.Name}`, so that nothing would ever tick this box", $"「{label}」は「{field.Label}」（{field.Name}）の選択肢にないため、この欄に印が付くことはありません")
            : new($"`{label}` is not among the choices of `{field.Name}`, so that this condition is the same for everybody", $"「{label}」は「{field.Label}」（{field.Name}）の選択肢にないため、この条件は誰についても同じになります"),
        place,
        field.Choices is [var only] && only.Contains('、', StringComparison.Ordinal) ? new(
            $"`{only}` is read as one choice: divide choices by commas in half width, `choices: [{only.Replace("、", ", ", StringComparison.Ordinal)}]`",
            $"「{only}」は、一つの選択肢と読まれます。「choices: [{only.Replace("、", ", ", StringComparison.Ordinal)}]」のように、半角のコンマで区切ってください") :
        !isBox ? new(
            $"the choices are {string.Join(", ", field.Choices)}; write one of them, or add it to `choices:` in template.yaml",
            $"選択肢は {string.Join("、", field.Choices)} です。このどれかにするか、template.yaml の choices: に加えてください") : new(
            $"the choices are {string.Join(", ", field.Choices)}; write one of them, add it to `choices:` in template.yaml, or write `:field[…]{{shape=checkbox}}` for a box that is ticked by hand",
            $"選択肢は {string.Join("、", field.Choices)} です。このどれかにするか、template.yaml の choices: に加えてください。手で印を付ける欄は「:field[…]{{shape=checkbox}}」と書きます"));

    public static Diagnostic ValueOutsideOfField(string tag, string path, SourceSpan place) => new(
        "CK3017",
        Severity.Error,
        new($"`{{{{{tag}}}}}` stands outside of the braces of a field, so that ` value=\"…\"` would be printed", $"「{{{{{tag}}}}}」が欄の波かっこの外にあるため、「 value=\"…\"」という文字が印刷されます"),
        place,
        new($"put it into the braces, `:field[…]{{shape=line {{{{{tag}}}}} }}`, or write `{{{{{path}}}}}` for the words alone", $"「:field[…]{{shape=line {{{{{tag}}}}} }}」のように波かっこの中に書くか、言葉だけを印刷するなら「{{{{{path}}}}}」としてください"));

    public static Diagnostic FieldWithoutValue(string path, SourceSpan place) => new(
        "CK3017",
        Severity.Error,
        new($"`{{{{{path}}}}}` in the braces of a field does not fill it", $"欄の波かっこの中の「{{{{{path}}}}}」では、欄に記入されません"),
        place,
        new($"write `{{{{value {path}}}}}`", $"「{{{{value {path}}}}}」としてください"));

    public static Diagnostic TurnedChoice(string path, string label, SourceSpan place) => new(
        "CK3017",
        Severity.Error,
        new($"the label and the field of `{{{{choice}}}}` have changed places", "「{{choice}}」の見出しと項目が逆です"),
        place,
        new($"write `{{{{choice \"{label}\" {path}}}}}`", $"「{{{{choice \"{label}\" {path}}}}}」としてください"));

    public static Diagnostic MarkWithoutNote(SourceSpan place) => new(
        "CK3016",
        Severity.Error,
        new("the mark of a note is printed, but the note nowhere", "注の印は印刷されますが、注の文がどこにも印刷されません"),
        place,
        new("write `%notes` where the notes should stand, or give the note `foot` for the foot of its page: `::: note-definition {#id foot}`", "注を載せたい所に「%notes」を書くか、「::: note-definition {#id foot}」としてページの下に載せてください"));
}
