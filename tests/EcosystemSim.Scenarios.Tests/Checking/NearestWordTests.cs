using CsCheck;
using EcosystemSim.Model.Controls;
using EcosystemSim.Model.Parameters;
using EcosystemSim.Scenarios.Checking;

namespace EcosystemSim.Scenarios.Tests.Checking;

public sealed class NearestWordTests
{
    private static readonly string[] Known =
        [.. ControlCatalog.All.Select(control => control.Key), .. ParameterCatalog.All.Select(parameter => parameter.Key)];

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "ab", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("abc", "axc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ca", "abc", 3)]
    public void DistanceCountsEditsAndSwaps(string a, string b, int distance) =>
        Assert.Equal(distance, NearestWord.Distance(a, b));

    [Fact]
    public void DistanceIsSymmetricAndBoundedByTheLongerWord()
    {
        Gen<string> word = Gen.Char['a', 'd'].Array[0, 8].Select(letters => new string(letters));
        Gen.Select(word, word).Sample((a, b) => NearestWord.Distance(a, b) == NearestWord.Distance(b, a)
            && NearestWord.Distance(a, b) <= Math.Max(a.Length, b.Length)
            && (NearestWord.Distance(a, b) == 0) == (a == b));
    }

    [Fact]
    public void ALimitChangesNoDistanceUpToIt()
    {
        Gen<string> word = Gen.Char['a', 'd'].Array[0, 10].Select(letters => new string(letters));
        Gen.Select(word, word, Gen.Int[0, 10]).Sample((a, b, most) =>
        {
            int limited = NearestWord.Distance(a, b, most);
            int exact = NearestWord.Distance(a, b);
            return exact <= most ? limited == exact : limited > most;
        });
    }

    [Theory]
    [InlineData("programme_budget", "programme-budget")]
    [InlineData("Programme-Budget", "programme-budget")]
    [InlineData("retention", "retention-top-up")]
    [InlineData("qqqqqqqq", null)]
    [InlineData("", null)]
    public void TheNearestKnownWordIsFound_OrNone(string word, string? nearest) =>
        Assert.Equal(nearest, NearestWord.Of(word, Known));

    [Fact]
    public void AKnownKeyWithTwoNeighboursSwappedIsRecognised() =>
        Gen.Select(Gen.Int[0, Known.Length - 1], Gen.Int[0, 1000]).Sample((index, position) =>
        {
            char[] letters = Known[index].ToCharArray();
            int at = position % (letters.Length - 1);
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
            string? nearest = NearestWord.Of(new string(letters), Known);
            return nearest is not null && NearestWord.Distance(new string(letters), nearest) <= 1;
        });
}
