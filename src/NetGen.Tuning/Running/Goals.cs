namespace NetGen.Tuning.Running;

/// <summary>Comparisons by a goal.</summary>
internal static class Goals
{
    public static bool IsBetter(this Goal goal, double value, double other) => goal == Goal.Maximize ? value > other : value < other;

    /// <summary>An order from the best value to the worst; of equal ones the trial with the lower number comes first.</summary>
    public static int Compare(this Goal goal, double value, int number, double otherValue, int otherNumber) =>
        goal.IsBetter(value, otherValue) ? -1 : goal.IsBetter(otherValue, value) ? 1 : number.CompareTo(otherNumber);
}
