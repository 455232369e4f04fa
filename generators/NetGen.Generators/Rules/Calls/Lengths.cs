using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace NetGen.Generators.Rules.Calls;

/// <summary>Finds lengths that are constant: of arrays, collection expressions, stackallocs and slices, and of locals that hold one.</summary>
internal static class Lengths
{
    /// <summary>The length of an array or a span; null where it is not certain.</summary>
    public static KnownLength? Of(IOperation? value) => Unwrapped(value) switch
    {
        IArrayCreationOperation { DimensionSizes: [var size] } array => Constant(size) is { } length and >= 0
            ? new KnownLength(length, array.Initializer is null ? Literal(size) : null)
            : null,
        ICollectionExpressionOperation collection =>
            collection.Elements.Any(element => element is ISpreadOperation) ? null : new KnownLength(collection.Elements.Length),
        ILocalReferenceOperation local => Of(Locals.OnlyValue(local)),
        IInvocationOperation call when SliceCall.Of(call) is { } slice => OfSlice(slice),
        IArrayElementReferenceOperation { Indices: [IRangeOperation range] } slice => Ranges.Length(range, Of(slice.ArrayReference)),
        IImplicitIndexerReferenceOperation { Argument: IRangeOperation range } slice => Ranges.Length(range, Of(slice.Instance)),
        IDefaultValueOperation => new KnownLength(0),
        IPropertyReferenceOperation { Instance: null, Property.Name: "Empty" } empty when IsSpan(empty.Type) => new KnownLength(0),
        { Syntax: StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var size] }] } } stack } allocation =>
            OfStack(allocation, stack, size),
        { Syntax: ImplicitStackAllocArrayCreationExpressionSyntax stack } => new KnownLength(stack.Initializer.Expressions.Count),
        _ => null,
    };

    /// <summary>The array or span behind the conversions from array to span and from span to read-only span.</summary>
    public static IOperation? Unwrapped(IOperation? value)
    {
        while (value is IConversionOperation conversion && (IsSpan(conversion.Type) || conversion.Type is IArrayTypeSymbol)
            && (IsSequence(conversion.Operand.Type) || conversion.Operand.Type is null))
        {
            value = conversion.Operand;
        }

        return value;
    }

    /// <summary><c>System.Span</c> or <c>System.ReadOnlySpan</c>.</summary>
    public static bool IsSpan(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", Arity: 1, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    public static int? Constant(IOperation? value) => value?.ConstantValue is { HasValue: true, Value: int constant } ? constant : null;

    private static bool IsSequence(ITypeSymbol? type) => type is IArrayTypeSymbol || IsSpan(type) || type is IPointerTypeSymbol;

    private static KnownLength? OfSlice(SliceCall slice)
    {
        if (slice.Length is { } length)
            return Constant(length) is { } constant and >= 0 ? new KnownLength(constant, Literal(length)) : null;

        KnownLength? whole = Of(slice.Whole);
        return slice.Start is null ? whole
            : whole is not null && Constant(slice.Start) is { } start and >= 0 && start <= whole.Value ? new KnownLength(whole.Value - start)
            : null;
    }

    private static KnownLength? OfStack(IOperation allocation, StackAllocArrayCreationExpressionSyntax stack, ExpressionSyntax size)
    {
        if (stack.Initializer is { } initializer)
            return new KnownLength(initializer.Expressions.Count);
        return allocation.SemanticModel?.GetConstantValue(size) is { HasValue: true, Value: int and >= 0 and var length }
            ? new KnownLength(length, size is LiteralExpressionSyntax ? size : null)
            : null;
    }

    /// <summary>Only a plain number is worth changing: a named constant is used elsewhere too.</summary>
    private static SyntaxNode? Literal(IOperation size) => size.Syntax as LiteralExpressionSyntax;
}
