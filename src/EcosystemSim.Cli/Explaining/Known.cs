using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios.Checking;

namespace EcosystemSim.Cli.Explaining;

/// <summary>Finds the thing a key names, or says what was probably meant.</summary>
internal static class Known
{
    /// <summary>The keys of each kind, by the word of the command line.</summary>
    private static IEnumerable<(string Kind, IEnumerable<string> Keys)> Kinds(CliContext context) =>
    [
        ("lever", ControlCatalog.Levers.Select(lever => lever.Key)),
        ("environment", ControlCatalog.Environment.Select(path => path.Key)),
        ("parameter", ParameterCatalog.All.Select(parameter => parameter.Key)),
        ("setting", SettingCatalog.All.Select(setting => setting.Key)),
        ("indicator", context.Simulator.Columns.Select(column => column.Key)),
    ];

    /// <exception cref="UserErrorException">Nothing of this kind has the key; the message names the nearest.</exception>
    public static T Find<T>(CliContext context, string kind, string key, IEnumerable<T> items, Func<T, string> keyOf)
    {
        T[] all = [.. items];
        foreach (T item in all)
        {
            if (keyOf(item) == key)
                return item;
        }

        throw new UserErrorException(
            $"There is no {kind} '{key}'{Hint(context, kind, key, [.. all.Select(keyOf)])}",
            $"See 'ecosim list {ListOf(kind)}'.");
    }

    private static string Hint(CliContext context, string kind, string key, string[] keys)
    {
        (string other, _) = Kinds(context).FirstOrDefault(candidate => candidate.Kind != kind && candidate.Keys.Contains(key));
        if (other is not null)
            return $"; this is explained by 'ecosim explain {other} {key}'.";
        string? nearest = NearestWord.Of(key, keys);
        return nearest is null ? "." : $"; did you mean '{nearest}'?";
    }

    private static string ListOf(string kind) => kind is "environment" ? kind : kind + "s";
}
