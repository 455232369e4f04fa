using System.Globalization;

namespace NetGen.Generators.Math;

/// <summary>Which numbers a network computes with. Formulas are in double, and are rounded when they become code.</summary>
internal sealed class Precision
{
    public static readonly Precision Single = new("single precision", static value => (float)value, "1.4E-45", "3.4E+38");

    public static readonly Precision Double = new("double precision", static value => value, "4.9E-324", "1.8E+308");

    private readonly string _name, _smallest, _largest;
    private readonly Func<double, double> _round;

    private Precision(string name, Func<double, double> round, string smallest, string largest) =>
        (_name, _round, _smallest, _largest) = (name, round, smallest, largest);

    /// <summary>Where positive numbers begin and end: <c>single precision (from 1.4E-45 to 3.4E+38)</c>.</summary>
    public string Description => $"{_name} (from {_smallest} to {_largest})";

    /// <summary>By a member of <c>NetGen.Precision</c>; every other name stands for the default.</summary>
    public static Precision Of(string? name) => name == "Double" ? Double : Single;

    public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);

    public double Round(double value) => _round(value);

    /// <summary>Whether the number is finite when it is rounded.</summary>
    public bool Holds(double value) => IsFinite(Round(value));

    /// <summary>Why a number cannot be computed with, as the rest of a sentence; null where it can.</summary>
    public string? Objection(double value) =>
        double.IsNaN(value) ? "is not a number"
        : double.IsInfinity(value) ? "is infinite"
        : !Holds(value) ? $"is {Rounded(value)}, which is too large for {Description}"
        : value != 0 && Round(value) == 0 ? $"is {Rounded(value)}, which is 0 in {Description}"
        : null;

    /// <summary>A number in messages, where nobody wrote it: without the digits that rounding made.</summary>
    public static string Rounded(double value) => value.ToString("G6", CultureInfo.InvariantCulture);
}
