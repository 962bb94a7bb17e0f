using System.Globalization;

namespace EcosystemSim.Model.Institutions;

/// <summary>
/// Which institution of a run. Universities and firms have their provenance id, partners the place of their agreement in the
/// policy; of the other types there is one, number 0.
/// </summary>
/// <param name="Type">Kind.</param>
/// <param name="Number">Which of its kind.</param>
public readonly record struct InstitutionId(InstitutionType Type, ulong Number = 0)
{
    /// <summary>True for types of which a nation has one.</summary>
    public bool IsSingle => Type is not (InstitutionType.University or InstitutionType.Firm or InstitutionType.ForeignPartner);

    /// <summary>For example <c>steering-committee</c>, <c>foreign-partner/0</c> or <c>firm/0200000000000011</c>.</summary>
    public override string ToString()
    {
        string key = InstitutionCatalog.Of(Type).Key;
        if (IsSingle)
            return key;
        return Type == InstitutionType.ForeignPartner
            ? string.Create(CultureInfo.InvariantCulture, $"{key}/{Number}")
            : string.Create(CultureInfo.InvariantCulture, $"{key}/{Number:x16}");
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? text, out InstitutionId id)
    {
        id = default;
        string[] parts = (text ?? "").Split('/');
        if (parts.Length > 2 || InstitutionCatalog.ByKey(parts[0]) is not { } institution)
            return false;
        ulong number = 0;
        bool single = new InstitutionId(institution.Type).IsSingle;
        if (single != (parts.Length == 1) || (!single && !TryParse(institution.Type, parts[1], out number)))
            return false;
        id = new InstitutionId(institution.Type, number);
        return id.ToString() == text;
    }

    private static bool TryParse(InstitutionType type, string text, out ulong number) => ulong.TryParse(
        text, type == InstitutionType.ForeignPartner ? NumberStyles.None : NumberStyles.AllowHexSpecifier,
        CultureInfo.InvariantCulture, out number);
}
