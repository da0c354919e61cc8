namespace Evenhand.Benchmarks.Engines.Linear;

/// <summary>Columns and rows of a mixed-integer program.</summary>
internal sealed class LinearProgram
{
    private readonly List<Column> _columns = [];
    private readonly List<Row> _rows = [];

    public IReadOnlyList<Column> Columns => _columns;
    public IReadOnlyList<Row> Rows => _rows;

    /// <param name="most">Infinity for no upper bound.</param>
    public int Add(bool isInteger, double most)
    {
        _columns.Add(new Column(isInteger, most));
        return _columns.Count - 1;
    }

    /// <summary>The terms come to no more than the limit.</summary>
    public void AtMost(double limit, IEnumerable<Term> terms) => Add(true, limit, terms);

    public void AtLeast(double limit, IEnumerable<Term> terms) => Add(false, limit, terms);

    private void Add(bool isAtMost, double limit, IEnumerable<Term> terms) =>
        _rows.Add(new Row(isAtMost, limit, [.. terms.GroupBy(term => term.Column).Select(same => new Term(same.Sum(term => term.Factor), same.Key)).Where(term => term.Factor != 0)]));
}

internal readonly record struct Column(bool IsInteger, double Most);

internal readonly record struct Term(long Factor, int Column);

internal sealed record Row(bool IsAtMost, double Limit, IReadOnlyList<Term> Terms);
