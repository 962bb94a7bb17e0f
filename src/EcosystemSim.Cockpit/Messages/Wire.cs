using System.Text.Encodings.Web;
using System.Text.Json;

namespace EcosystemSim.Cockpit.Messages;

/// <summary>
/// JSON as it goes over the network: quotation marks and letters of any script stand as they are. Why that is safe: no answer is
/// a page, and browsers are told not to guess.
/// </summary>
internal static class Wire
{
    public static CockpitJson Json { get; } = new(
        new JsonSerializerOptions(CockpitJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
