using System.Net;
using System.Net.Sockets;

namespace EcosystemSim.Grains.Hosting;

/// <summary>
/// Ports for a silo. They are found by asking for free ones, which another process may take before the silo does.
/// </summary>
internal static class FreePorts
{
    /// <summary>How often a silo is tried on other ports.</summary>
    public const int Attempts = 5;

    public static (int Silo, int Gateway) On(IPAddress address)
    {
        using var first = new TcpListener(address, 0);
        using var second = new TcpListener(address, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }

    /// <summary>Whether a start failed because somebody else has the port.</summary>
    public static bool AreTaken(Exception failure)
    {
        for (Exception? at = failure; at is not null; at = at.InnerException)
        {
            if (at is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse })
                return true;
        }

        return false;
    }
}
