using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using NetGen.Generators.Math;

namespace NetGen.Generators.Declaration;

/// <summary>
/// Reads C# expressions as real-valued formulas: numbers, parameters, arithmetic, choices by comparison, functions of <c>Math</c>,
/// <c>MathF</c>, <c>float</c> and <c>double</c>, and calls of other methods of the project that are such expressions themselves.
/// </summary>
/// <param name="network">The class that places are told relative to, where they lie in it.</param>
/// <param name="argument">What names the method: the place of problems that have none of their own.</param>
/// <param name="precision">What the network computes in.</param>
internal sealed class FormulaReader(INamedTypeSymbol network, SourceSpan argument, Precision precision, Compilation compilation, CancellationToken cancellation)
{
    // Deeper calls than this are a method that calls itself.
    private const int MostCalls = 32;

    private const string Allowed =
        "allowed are numbers, constants, + − * /, comparisons with ?:, Abs, Clamp, Cosh, Exp, ExpM1, Log, Log2, Log10, LogP1, Max, Min, "
            + "Pow with a whole number, Sign, Sinh, Sqrt, Tanh, and calls of static methods of this project that are such expressions";

    private readonly FormulaNumbers _numbers = new(precision);
    private Dictionary<IParameterSymbol, Expression> _values = new(SymbolEqualityComparer.Default);
    private int _calls;

    /// <summary>The first part that is no formula.</summary>
    public FormulaProblem? Problem { get; private set; }

    /// <summary>False where the source does not compile.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>What it names there that is not known; null where it is another mistake.</summary>
    public string? Unread { get; private set; }

    /// <summary>What a method computes from its parameters; null where there is a problem, or its source does not compile.</summary>
    public Expression? Read(IMethodSymbol method, IReadOnlyList<Variable> parameters)
    {
        var formula = ReadBody(method, parameters);
        if (IsComplete && Problem is null && _numbers.FirstMistake(formula, Body(method)!) is var (written, reason))
            Report(FormulaProblemKind.Number, written, reason);
        return IsComplete && Problem is null ? formula : null;
    }

    private IOperation? Body(IMethodSymbol method)
    {
        var body = FormulaCollector.Body(method)!;
        return compilation.GetSemanticModel(body.SyntaxTree).GetOperation(body, cancellation);
    }

    private Expression ReadBody(IMethodSymbol method, IReadOnlyList<Expression> arguments)
    {
        cancellation.ThrowIfCancellationRequested();
        var outer = _values;
        _values = new(SymbolEqualityComparer.Default);
        foreach (var parameter in method.Parameters)
            _values[parameter] = arguments[parameter.Ordinal];
        var formula = Body(method) is { } operation ? Read(operation) : Incomplete(FormulaCollector.Body(method)!);
        _values = outer;
        return formula;
    }

    private Expression Read(IOperation operation) => _numbers.Note(ReadPart(operation), operation);

    private Expression ReadPart(IOperation operation) => operation switch
    {
        IInvalidOperation or IFieldReferenceOperation { Field: { IsConst: true, HasConstantValue: false } } => Incomplete(operation.Syntax),
        IFieldReferenceOperation field when MathConstants.Find(field.Field) is { } constant => constant,
        { ConstantValue: { HasValue: true, Value: { } value } } when Number(value) is { } number => number,
        IParenthesizedOperation parenthesized => Read(parenthesized.Operand),
        IConversionOperation { Type.SpecialType: SpecialType.System_Single or SpecialType.System_Double, OperatorMethod: null } conversion => Read(conversion.Operand),
        IParameterReferenceOperation reference when _values.TryGetValue(reference.Parameter, out var value) => value,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Minus, OperatorMethod: null } negation => -Read(negation.Operand),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Plus, OperatorMethod: null } plus => Read(plus.Operand),
        IBinaryOperation { OperatorMethod: null, Type.SpecialType: SpecialType.System_Single or SpecialType.System_Double } binary => Arithmetic(binary),
        IConditionalOperation { WhenFalse: { } otherwise } choice => Choice(choice.Condition, Read(choice.WhenTrue), Read(otherwise)),
        IInvocationOperation call => Call(call),
        _ => Fail(operation, Allowed),
    };

    private Expression Arithmetic(IBinaryOperation binary)
    {
        var (left, right) = (Read(binary.LeftOperand), Read(binary.RightOperand));
        return binary.OperatorKind switch
        {
            BinaryOperatorKind.Add => left + right,
            BinaryOperatorKind.Subtract => left - right,
            BinaryOperatorKind.Multiply => left * right,
            BinaryOperatorKind.Divide => left / right,
            _ => Fail(binary, Allowed),
        };
    }

    private Expression Choice(IOperation condition, Expression whenTrue, Expression whenFalse)
    {
        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                return Choice(parenthesized.Operand, whenTrue, whenFalse);
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return Choice(not.Operand, whenFalse, whenTrue);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } and:
                return Choice(and.LeftOperand, Choice(and.RightOperand, whenTrue, whenFalse), whenFalse);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } or:
                return Choice(or.LeftOperand, whenTrue, Choice(or.RightOperand, whenTrue, whenFalse));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } less:
                return new Select(Read(less.LeftOperand) < Read(less.RightOperand), whenTrue, whenFalse);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThanOrEqual } lessOrEqual:
                return new Select(Read(lessOrEqual.LeftOperand) <= Read(lessOrEqual.RightOperand), whenTrue, whenFalse);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan } greater:
                return new Select(Read(greater.LeftOperand) > Read(greater.RightOperand), whenTrue, whenFalse);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual } greaterOrEqual:
                return new Select(Read(greaterOrEqual.LeftOperand) >= Read(greaterOrEqual.RightOperand), whenTrue, whenFalse);
            default:
                return Fail(condition, "conditions are comparisons by <, <=, > and >=, joined by &&, || and !");
        }
    }

    private Expression Call(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var arguments = call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal).Select(argument => Read(argument.Value)).ToList();
        if (Problem is not null)
            return 0;
        if (MathFunctions.IsMath(method.ContainingType))
            return MathFunctions.Call(method.Name, arguments) ?? Fail(call, Allowed);
        if (!method.IsStatic || method.IsGenericMethod || !FormulaCollector.TakesNumbers(method, arguments.Count) || FormulaCollector.Body(method) is null)
            return Fail(call, Allowed);
        if (++_calls > MostCalls)
            return Fail(call, "it calls itself, or calls too many others");
        return ReadBody(method, arguments);
    }

    // A float stands for the decimal number that its writer meant: 0.1f for 0.1.
    private static Expression? Number(object value) => value switch
    {
        float single => double.Parse(single.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        double number => number,
        sbyte or byte or short or ushort or int or uint or long or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => null,
    };

    private Expression Incomplete(SyntaxNode syntax)
    {
        IsComplete = false;
        Unread ??= UnreadArgument.NameIn(syntax, compilation, cancellation);
        return 0;
    }

    private Expression Fail(IOperation operation, string reason)
    {
        if (operation.Descendants().Any(part => part is IInvalidOperation))
            return Incomplete(operation.Syntax);
        if (Problem is null)
            Report(FormulaProblemKind.Expression, operation, reason);
        return 0;
    }

    private void Report(FormulaProblemKind kind, IOperation operation, string reason) =>
        Problem = new FormulaProblem(kind, DeclarationPart.PlaceOf(network, operation.Syntax, compilation) ?? argument, Shown(operation.Syntax), reason);

    private static string Shown(SyntaxNode syntax)
    {
        const int Longest = 60;
        string text = syntax.ToString();
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "…";
    }
}
