using System.Collections.Immutable;
using System.Reflection;
using NetGen.Generators.Declaration;
using NetGen.Generators.Math;

namespace NetGen.Generators.Tests.Declaration;

public class EqualityTests
{
    private const string Xor =
        "[Network(Beta1 = 0.5)]\n[Layer(3, 4, Sigmoid)]\n[Layer(4, 1)]\npublic partial class Xor { int Parameters; }";

    [Theory]
    [InlineData("// a comment above the class\n" + Xor)]
    [InlineData("/// <summary>Documentation.</summary>\n" + Xor)]
    [InlineData("class Above { void Method() { } }\n" + Xor)]
    [InlineData(Xor + "\nclass Below { int Field; }")]
    [InlineData("\n\n\n" + Xor + "\n// a comment below")]
    public void An_edit_outside_of_the_declaration_leaves_it_equal(string edited)
    {
        NetworkDeclaration before = Declared.Xor(Xor);
        NetworkDeclaration after = Declared.Xor(edited);

        Assert.Equal(before, after);
        Assert.Equal(before.GetHashCode(), after.GetHashCode());
    }

    [Fact]
    public void An_edit_inside_of_the_body_leaves_it_equal()
    {
        const string Source = "[Layer(3, 4)] partial class Xor { void Run() { } void Forward(int a) { } }";

        Assert.Equal(Declared.Xor(Source), Declared.Xor(Source.Replace("Run() { }", "Run() { Run(); }", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_edit_in_the_type_around_it_leaves_it_equal()
    {
        const string Source = "partial class Outer<T> { void Run() { } [Layer(3, 4)] partial class Xor; }";

        Assert.Equal(
            Declared.In("Outer`1+Xor", Source).Network,
            Declared.In("Outer`1+Xor", Source.Replace("Run()", "Execute(int times)", StringComparison.Ordinal)).Network);
    }

    [Theory]
    [InlineData("Layer(3, 4, Sigmoid)", "Layer(2, 4, Sigmoid)")]
    [InlineData("Layer(3, 4, Sigmoid)", "Layer(3, 8, Sigmoid)")]
    [InlineData("Sigmoid", "Softmax")]
    [InlineData("Layer(4, 1)", "Layer(4, 1, Bias = false)")]
    [InlineData("0.5", "0.6")]
    [InlineData("partial class", "sealed partial class")]
    [InlineData("class Xor {", "class Xor { Xor(int seed) { }")]
    [InlineData("[Layer(4, 1)]", "")]
    [InlineData("int Parameters", "int ParameterCount")]
    public void An_edit_of_the_declaration_makes_it_another(string from, string to)
    {
        string edited = Xor.Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(Xor, edited);
        Assert.NotEqual(Declared.Xor(Xor), Declared.Xor(edited));
    }

    [Fact]
    public void Layers_in_another_order_are_another_network()
    {
        Assert.NotEqual(
            Declared.Xor("[Layer(3, 3, ReLU)] [Layer(3, 3, Tanh)] partial class Xor;"),
            Declared.Xor("[Layer(3, 3, Tanh)] [Layer(3, 3, ReLU)] partial class Xor;"));
    }

    [Fact]
    public void Arrays_are_equal_where_their_elements_are()
    {
        EquatableArray<int> array = new[] { 1, 2 }.ToEquatableArray();

        Assert.True(array.Equals(new[] { 1, 2 }.ToEquatableArray()));
        Assert.False(array.Equals(new[] { 1, 3 }.ToEquatableArray()));
        Assert.False(array.Equals(new[] { 1 }.ToEquatableArray()));
        Assert.True(default(EquatableArray<int>).Equals(EquatableArray<int>.Empty));
        Assert.Equal(default(EquatableArray<int>).GetHashCode(), EquatableArray<int>.Empty.GetHashCode());
    }

    [Fact]
    public void Records_hold_nothing_of_the_compiler()
    {
        // A formula is plain too: Math knows nothing of the compiler, and ArchitectureTests hold it to that.
        Type[] allowed = [typeof(string), typeof(int), typeof(bool), typeof(double), typeof(Expression)];
        HashSet<Type> seen = [];
        Queue<Type> open = new([typeof(NetworkDeclaration), typeof(LayerNode), typeof(GroupNode)]);
        while (open.TryDequeue(out Type? type))
        {
            if (!seen.Add(type) || allowed.Contains(type) || type.IsEnum)
                continue;

            Assert.Equal(typeof(NetworkDeclaration).Namespace, type.Namespace);
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                Type held = Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType;
                while (held.IsGenericType && held.GetGenericTypeDefinition() is var generic
                    && (generic == typeof(ImmutableArray<>) || generic == typeof(EquatableArray<>)))
                {
                    held = held.GetGenericArguments()[0];
                }

                open.Enqueue(held);
            }
        }

        Assert.Contains(typeof(SourceSpan), seen);
    }
}
