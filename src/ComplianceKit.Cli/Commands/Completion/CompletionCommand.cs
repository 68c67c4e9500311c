using System.CommandLine;
using ComplianceKit.Cli.Output;
using ComplianceKit.Documents.Diagnostics;

namespace ComplianceKit.Cli.Commands.Completion;

/// <summary><c>compliancekit completion SHELL</c>: a script that asks the program itself what may come next.</summary>
internal static class CompletionCommand
{
    /// <summary>The command as the command line knows it.</summary>
    public static Command Create(Language language, Func<ParseResult, CommandContext> context)
    {
        var shell = new Argument<string>("SHELL") { Description = Wording.CompletionShell.In(language) };
        shell.Allow(language, "bash", "zsh", "fish", "powershell");
        var command = new Command("completion", Wording.Completion.In(language)) { shell };
        command.SetAction(result =>
        {
            context(result).Environment.Output.Write(ScriptFor(result.GetValue(shell)!));
            return ExitCode.Done;
        });
        return command;
    }

    // Each script passes the line so far to the `[suggest]` directive of the command line library and offers what comes back.
    private static string ScriptFor(string shell) => shell switch
    {
        "bash" => """
            # Put this into ~/.bashrc:  source <(compliancekit completion bash)
            _compliancekit() {
              local line="${COMP_LINE#* }"
              local position=$((COMP_POINT - ${#COMP_WORDS[0]} - 1))
              COMPREPLY=($(compgen -W "$(compliancekit "[suggest:${position}]" "${line}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
              [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -F _compliancekit compliancekit

            """,
        "zsh" => """
            # Put this into ~/.zshrc:  source <(compliancekit completion zsh)
            _compliancekit() {
              local line="${BUFFER#* }"
              local -a found
              found=("${(@f)$(compliancekit "[suggest:$((CURSOR - ${#words[1]} - 1))]" "${line}" 2>/dev/null)}")
              compadd -- $found || _files
            }
            compdef _compliancekit compliancekit

            """,
        "fish" => """
            # Put this into ~/.config/fish/completions/compliancekit.fish
            function __compliancekit
              set -l line (commandline -cp | string replace -r '^\S+\s*' '')
              compliancekit "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c compliancekit -a '(__compliancekit)'

            """,
        _ => """
            # Put this into $PROFILE:  compliancekit completion powershell | Out-String | Invoke-Expression
            Register-ArgumentCompleter -Native -CommandName compliancekit -ScriptBlock {
              param($word, $tree, $cursor)
              $line = $tree.ToString() -replace '^\S+\s*', ''
              $position = [Math]::Max(0, $cursor - ($tree.ToString().Length - $line.Length))
              compliancekit "[suggest:$position]" "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
            }

            """,
    };
}
