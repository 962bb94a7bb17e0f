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
            Assert.Equal(numbers.Count(n => n == wanted), RowSearch.Count(column, wanted));
            int[] rows = new int[column.Length];
            Assert.Equal(Where(numbers, n => n > 0), rows.Take(RowSearch.Positive(column, rows)));
            Assert.Equal(Where(numbers, n => n > wanted), rows.Take(RowSearch.Above(column, wanted, rows)));
            Assert.Equal(Where(numbers, n => n < wanted), rows.Take(RowSearch.Below(column, wanted, rows)));
            const int first = 5;
            Assert.Equal(Where(numbers, n => n > 0), Shifted(rows, RowSearch.Positive(column, first, rows), first));
            Assert.Equal(Where(numbers, n => n > wanted), Shifted(rows, RowSearch.Above(column, wanted, first, rows), first));
            Assert.Equal(Where(numbers, n => n < wanted), Shifted(rows, RowSearch.Below(column, wanted, first, rows), first));
            Assert.Equal(Where(numbers, n => n == wanted), Shifted(rows, RowSearch.Equal(column, wanted, first, rows), first));
            double[] ascending = [.. column.Order()];
            int above = Array.FindIndex(ascending, n => n > wanted), last = ascending.Length - 1;
            Assert.Equal(above >= 0 ? above : Math.Max(0, last), RowSearch.FirstAbove(ascending, wanted));
            int[] places = [.. Where(numbers, n => n == wanted), -1];
            Assert.Equal(places, Enumerable.Range(0, places.Length).Select(skip => RowSearch.At(column, wanted, skip)));
        });

    private static IEnumerable<int> Shifted(int[] rows, int count, int first) => rows.Take(count).Select(row => row - first);

    private static IEnumerable<int> Where(int[] numbers, Func<int, bool> test) =>
        Enumerable.Range(0, numbers.Length).Where(i => test(numbers[i]));
}
