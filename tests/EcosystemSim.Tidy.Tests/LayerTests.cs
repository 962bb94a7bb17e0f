using System.Xml.Linq;

namespace EcosystemSim.Tidy.Tests;

/// <summary>Who may reference whom: the data flow of the product, held by a table.</summary>
public sealed class LayerTests
{
    // The allowed references, direct ones. A new project gets its line here, which is where a reviewer sees the decision.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Scenarios"] = ["Model"],
        ["Results"] = ["Model"],
        ["Engine"] = ["Model", "Results"],
        ["Analysis"] = ["Model", "Results"],
        ["Plots"] = ["Analysis", "Results"],
        ["Report"] = ["Plots", "Analysis", "Results"],
        ["Grains.Contracts"] = ["Results"],
        ["Grains"] = ["Scenarios", "Engine", "Grains.Contracts"],
        ["Cockpit"] = ["Grains.Contracts", "Results", "Analysis", "Plots", "Report"],
        ["Cli"] =
        [
            "Model", "Scenarios", "Results", "Engine", "Analysis", "Plots", "Report", "Grains.Contracts", "Grains", "Cockpit",
        ],

        // Programs of others: what they need is what a contract is.
        ["Examples.Committee"] = [],
        ["Examples.Firm"] = ["Grains.Contracts"],
    };

    [Fact]
    public void Projects_reference_only_what_their_layer_may_see()
    {
        IReadOnlyList<SourceFile> projects = Repository.Projects("src/");
        Assert.Contains(projects, project => project.Name == "EcosystemSim.Model");
        Offence.ExpectNone(projects.SelectMany(Check));
    }

    [Fact]
    public void The_checker_finds_a_reference_upwards_and_a_package_in_the_model()
    {
        SourceFile bad = new("src/EcosystemSim.Model/EcosystemSim.Model.csproj", """
            <Project>
              <ItemGroup>
                <PackageReference Include="MathNet.Numerics" />
                <ProjectReference Include="../EcosystemSim.Engine/EcosystemSim.Engine.csproj" />
              </ItemGroup>
            </Project>
            """);
        Assert.Equal(2, Check(bad).Count());
    }

    [Fact]
    public void The_checker_wants_a_line_for_a_new_project()
    {
        SourceFile unknown = new("src/EcosystemSim.Extra/EcosystemSim.Extra.csproj", "<Project />");
        Assert.Contains("no line in the table", Assert.Single(Check(unknown)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_checker_accepts_a_reference_along_the_flow()
    {
        SourceFile good = new("src/EcosystemSim.Plots/EcosystemSim.Plots.csproj", """
            <Project>
              <ItemGroup><ProjectReference Include="../EcosystemSim.Analysis/EcosystemSim.Analysis.csproj" /></ItemGroup>
            </Project>
            """);
        Assert.Empty(Check(good));
    }

    private static IEnumerable<Offence> Check(SourceFile project)
    {
        string layer = Short(project.Name);
        if (!Allowed.TryGetValue(layer, out string[]? allowed))
        {
            yield return new Offence(project.Path, 1, $"{layer} has no line in the table of allowed references; add one");
            yield break;
        }

        XDocument xml = XDocument.Parse(project.Text);
        foreach (string reference in Includes(xml, "ProjectReference").Select(Short))
        {
            if (!allowed.Contains(reference, StringComparer.Ordinal))
                yield return new Offence(project.Path, 1, $"{layer} may see {string.Join(", ", allowed)}, not {reference}");
        }

        if (layer == "Model")
        {
            foreach (string package in Includes(xml, "PackageReference"))
                yield return new Offence(project.Path, 1, $"Model references nothing; use {package} in Analysis or Scenarios");
        }
    }

    private static IEnumerable<string> Includes(XDocument xml, string element) =>
        xml.Descendants(element).Select(item => (string?)item.Attribute("Include") ?? "");

    private static string Short(string project)
    {
        string name = project.EndsWith(".csproj", StringComparison.Ordinal)
            ? Path.GetFileNameWithoutExtension(project.Replace('\\', '/'))
            : project;
        return name["EcosystemSim.".Length..];
    }
}
