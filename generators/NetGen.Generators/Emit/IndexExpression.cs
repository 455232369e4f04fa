namespace NetGen.Generators.Emit;

/// <summary>An offset, a count or a stride in generated code: a number, or C# whose value is known when that runs. Numbers are computed, and never parsed back.</summary>
internal readonly record struct IndexExpression
{
    private readonly string? _text;
    private readonly int _number;
    private readonly bool _isCompound;

    private IndexExpression(string text, bool isCompound) => (_text, _isCompound) = (text, isCompound);

    private IndexExpression(int number) => _number = number;

    /// <summary>The number; null where it is known at run time only.</summary>
    public int? Number => _text is null ? _number : null;

    /// <summary>A local or another term without operators.</summary>
    public static IndexExpression Of(string term) => new(term, isCompound: false);

    /// <summary>The lanes of some vectors.</summary>
    public static IndexExpression Lanes(int vectors) => vectors * Of("V.Count");

    public static implicit operator IndexExpression(int number) => new(number);

    public static IndexExpression operator *(IndexExpression left, IndexExpression right) =>
        left.Number is int a && right.Number is int b ? a * b
        : left.Number == 0 || right.Number == 1 ? left
        : right.Number == 0 || left.Number == 1 ? right
        : new IndexExpression($"{left.Factor} * {right}", isCompound: true);

    public static IndexExpression operator +(IndexExpression left, IndexExpression right) =>
        left.Number == 0 ? right
        : right.Number == 0 ? left
        : left.Number is int a && right.Number is int b ? a + b
        : new IndexExpression($"{left} + {right}", isCompound: true);

    /// <summary>The element so far behind a reference.</summary>
    public string Element(string reference) => Number == 0 ? $"ref {reference}" : $"ref At(ref {reference}, {this})";

    /// <summary>A reference and an offset as two arguments; the second is left out where it is 0.</summary>
    public string Behind(string reference) => Number == 0 ? $"ref {reference}" : $"ref {reference}, {this}";

    public override string ToString() => _text ?? CodeWriter.Number(_number);

    private string Factor => _isCompound ? $"({this})" : ToString();
}
