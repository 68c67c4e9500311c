namespace ComplianceKit.Cli.Tests.Commands;

/// <summary>What there is to choose from.</summary>
public sealed class ListTests
{
    [Fact]
    public void The_built_in_catalogs_are_listed_with_how_many_items_are_established()
    {
        using var terminal = new Terminal(nameof(The_built_in_catalogs_are_listed_with_how_many_items_are_established));

        Assert.Equal(0, terminal.Run("list catalogs"));

        Assert.Matches("(?m)^mic-cloud-2018 .*/320", terminal.Output);
        Assert.Matches("(?m)^mic-meti-2\\.0 .*/89", terminal.Output);
    }

    [Fact]
    public void Templates_of_the_workspace_stand_beside_those_built_in()
    {
        using var terminal = new Terminal(nameof(Templates_of_the_workspace_stand_beside_those_built_in));
        terminal.Write("templates/letter/template.yaml", "template: letter\ntitle: 通知\nentry: main.md.hbs\ndescription: { en: A letter, ja: 通知文 }\nformats: [pdf]\n");
        terminal.Write("templates/letter/main.md.hbs", "本文");

        Assert.Equal(0, terminal.Run("list templates"));

        Assert.Matches("(?m)^conformance-sheet ", terminal.Output);
        Assert.Matches("(?m)^disclosure ", terminal.Output);
        Assert.Matches("(?m)^letter +pdf +A letter$", terminal.Output);
    }

    [Fact]
    public void The_documents_of_a_workspace_are_listed()
    {
        using var terminal = new Terminal(nameof(The_documents_of_a_workspace_are_listed));
        terminal.Run("init facility new");

        Assert.Equal(0, terminal.Run("list documents new"));

        Assert.Matches("(?m)^consent ", terminal.Output);
        Assert.Matches("(?m)^pledge ", terminal.Output);
    }
}
