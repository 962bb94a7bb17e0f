namespace EcosystemSim.Cockpit.Hosting;

/// <summary>Where things are.</summary>
public static class CockpitPaths
{
    public const string Api = "/api/v1";

    public const string Health = "/health";

    public const string Docs = "/docs";

    public const string OpenApi = "/openapi/v1.json";

    /// <summary>For the silo's dashboard, which the program maps.</summary>
    public const string Dashboard = "/orleans";
}
