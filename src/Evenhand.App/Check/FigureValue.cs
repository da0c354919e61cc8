using Evenhand.Domain.Units;

namespace Evenhand.App.Check;

/// <summary>The value of a figure: a number, a text, a list, or values by name. Nothing is rounded in it.</summary>
public abstract record FigureValue
{
    private FigureValue()
    {
    }

    public static FigureValue Hours(decimal minutes) => new Number(minutes / 60);

    public static FigureValue Of(decimal number) => new Number(number);

    public static FigureValue Of(string text) => new Words(text);

    public static FigureValue Of(IEnumerable<string> texts) => new Items([.. texts.Select(Of)]);

    public static Named ByName(IEnumerable<(string Name, FigureValue Value)> values) => new([.. values]);

    /// <summary>Leaves out the names that have no value.</summary>
    public static Named ByPerson(IEnumerable<(PersonId Person, decimal? Number)> values) =>
        new([.. values.Where(value => value.Number is not null).Select(value => (value.Person.Value, Of(value.Number!.Value)))]);

    public sealed record Number(decimal Value) : FigureValue;

    public sealed record Words(string Text) : FigureValue;

    public sealed record Items(IReadOnlyList<FigureValue> Values) : FigureValue;

    public sealed record Named(IReadOnlyList<(string Name, FigureValue Value)> Values) : FigureValue
    {
        public bool IsEmpty => Values.Count == 0;
    }
}
