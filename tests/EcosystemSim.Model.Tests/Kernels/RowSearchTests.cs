using CsCheck;
using EcosystemSim.Model.Kernels;

namespace EcosystemSim.Model.Tests.Kernels;

public class RowSearchTests
{
    [Fact]
    public void RowsAreFound_AsByLookingAtEach() =>
        Gen.Select(Gen.Int[-3, 12].Array[0, 70], Gen.Int[-3, 12]).Sample((numbers, wanted) =>
        {
            double[] column = [.. numbers.Select(n => (double)n)];
            Assert.Equal(Array.IndexOf(numbers, wanted), RowSearch.First(column, wanted));
            Assert.Equal(Array.LastIndexOf(numbers, wanted), RowSearch.Last(column, wanted));
            Assert.Equal(numbers.Count(n => n == wanted), RowSearch.Count(column, wanted));
            int[] rows = new int[column.Length];
            int found = RowSearch.Positive(column, rows);
            Assert.Equal(Enumerable.Range(0, numbers.Length).Where(i => numbers[i] > 0), rows.Take(found));
        });
}
