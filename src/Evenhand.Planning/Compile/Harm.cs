using Evenhand.Domain.Responsibilities;

namespace Evenhand.Planning.Compile;

/// <summary>What hurts when it is left: points of an occurrence that is not done, and what is placed although nobody owns it.</summary>
internal static class Harm
{
    public const int Call = 400;
    public const int Ride = 120;
    public const int MealOrMedicine = 90;
    public const int Protected = 70;

    private static readonly HashSet<string> Meals = new(StringComparer.Ordinal)
    {
        "child.breakfast", "food.dinner", "food.lunches", "food.weekend", "infant.solids", "infant.bottle",
    };

    public static bool IsMealOrMedicine(Responsibility row) => Meals.Contains(row.Id.Value) || row.Id.Value == "health.medicine";

    /// <summary>Would hurt by evening: a meal for children, medicine. Rides and a child uncovered are seen to by rides and needs.</summary>
    public static bool HurtsByEvening(Responsibility row, bool hasChildren) => hasChildren && IsMealOrMedicine(row);

    public static int Priority(Responsibility row) =>
        !row.CountsInLoad ? Protected
        : IsMealOrMedicine(row) ? MealOrMedicine
        : row.Criticality switch { Criticality.High => 80, Criticality.Medium => 50, Criticality.Low => 30, _ => throw new ArgumentOutOfRangeException(nameof(row)) };
}
