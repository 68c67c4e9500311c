using ComplianceKit.Cli.Commands;

namespace ComplianceKit.Cli.Output;

/// <summary>Tells a person at a terminal what is being done, on one line that vanishes. Says nothing to a pipe.</summary>
internal sealed class Progress(CommandContext context)
{
    private readonly bool shown = context.Environment.ErrorIsTerminal && context.Verbosity != Verbosity.Quiet && context.Format == "text";
    private readonly Lock turn = new();
    private int width;

    /// <summary>A document has come to a stage. Documents are made side by side, so that this is called from several threads.</summary>
    public void Show(string document, string stage)
    {
        if (!shown)
        {
            return;
        }

        lock (turn)
        {
            Clear();
            var line = $"{document}: {stage} …";
            width = TerminalWidth.Of(line);
            context.Environment.Error.Write(line);
            context.Environment.Error.Flush();
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (shown && width > 0)
        {
            context.Environment.Error.Write($"\r{new string(' ', width)}\r");
            width = 0;
        }
    }
}
