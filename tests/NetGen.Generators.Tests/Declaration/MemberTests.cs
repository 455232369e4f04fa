using NetGen.Generators.Declaration;

namespace NetGen.Generators.Tests.Declaration;

public class MemberTests
{
    [Theory]
    [InlineData("int InputSize;", "InputSize")]
    [InlineData("int ParameterCount() => 1;", "ParameterCount")]
    [InlineData("event System.Action Parameters;", "Parameters")]
    [InlineData("class Gradients;", "Gradients")]
    [InlineData("int Layer2 => 2;", "Layer2")]
    [InlineData("int _memory;", "_memory")]
    [InlineData("int Forward;", "Forward(ReadOnlySpan<T>, Span<T>)")]
    [InlineData("void Update(float rate) { }", "Update(T)")]
    [InlineData(
        "float Step(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, float c) => c;",
        "Step(ReadOnlySpan<T>, ReadOnlySpan<T>, T)")]
    [InlineData(
        "void BackwardFrom(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, System.Span<float> c, bool d) { }",
        "BackwardFrom(ReadOnlySpan<T>, ReadOnlySpan<T>, Span<T>, bool)")]
    public void A_member_with_a_generated_name_or_signature_collides(string member, string generated)
    {
        NetworkDeclaration xor = Declared.Xor($"[Layer(3, 4)] [Layer(4, 1)] partial class Xor {{ {member} }}");

        CollidingMember collision = Assert.Single(xor.Collisions);
        Assert.Equal((generated, Obstacle.Member), (collision.Member, collision.Obstacle));
    }

    [Theory]
    [InlineData("int Layer3 => 3; int Layer => 1; int inputSize;")]
    [InlineData("void Update(double rate) { } void Update() { } void Update(ref float rate) { } void Update<T>(float rate) { }")]
    [InlineData("void Forward(System.ReadOnlySpan<float> inputs, System.Memory<float> outputs) { } void Forward(float[] a, float[] b) { }")]
    [InlineData("float Backward(System.ReadOnlySpan<float> a, System.ReadOnlySpan<int> b, bool c) => 0;")]
    [InlineData("float Backward(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b) => 0;")]
    public void Other_names_and_overloads_do_not_collide(string members)
    {
        NetworkDeclaration xor = Declared.Xor($"[Layer(3, 4)] [Layer(4, 1)] partial class Xor {{ {members} }}");

        Assert.Equal(0, xor.Collisions.Length);
    }

    [Fact]
    public void The_precision_decides_which_signatures_collide()
    {
        NetworkDeclaration xor = Declared.Xor(
            "[Network(Precision = Precision.Double)] [Layer(3, 4)]\n" +
            "partial class Xor { void Update(float a) { } void Update(double b) { } }");

        Assert.Single(xor.Collisions);
    }

    [Fact]
    public void Overloads_for_labels_collide_where_the_network_takes_labels()
    {
        NetworkDeclaration xor = Declared.Xor("""
            [Layer(3, 4, Softmax)]
            partial class Xor { float Backward(System.ReadOnlySpan<float> a, System.ReadOnlySpan<int> b, bool c) => 0; }
            """);

        Assert.Equal("Backward(ReadOnlySpan<T>, ReadOnlySpan<int>, bool)", Assert.Single(xor.Collisions).Member);
    }

    [Fact]
    public void A_colliding_member_is_found_in_whichever_file_it_stands()
    {
        Declared xor = Declared.In("Xor", "[Layer(3, 4)] partial class Xor;", "// another file\npartial class Xor { int Parameters; }");

        CollidingMember collision = Assert.Single(xor.Network!.Collisions);
        Assert.Equal("Parameters", xor.TextAt(collision.Place));
        Assert.Equal("File1.cs", collision.Place.Locate(xor.Type).SourceTree!.FilePath);
    }

    [Fact]
    public void A_class_named_like_one_of_its_members_collides()
    {
        Declared step = Declared.In("Step", "[Layer(3, 4)] partial class Step;");

        CollidingMember collision = Assert.Single(step.Network!.Collisions);
        Assert.Equal((Obstacle.ClassName, "Step"), (collision.Obstacle, step.TextAt(collision.Place)));
    }

    [Theory]
    [InlineData("public int InputSize;", "InputSize")]
    [InlineData("protected void Parameters() { }", "Parameters")]
    [InlineData("internal int Layer1 => 1;", "Layer1")]
    [InlineData("public int Update;", "Update(T)")]
    [InlineData("private int InputSize;", "")]
    [InlineData("public void Update(double rate) { }", "")]
    [InlineData("public int Layer2 => 1;", "")]
    public void A_generated_member_hides_what_the_class_could_have_used(string member, string hiding)
    {
        NetworkDeclaration xor = Declared.Xor(
            $"class Grandparent {{ {member} }} class Parent : Grandparent; [Layer(3, 4)] partial class Xor : Parent;");

        Assert.Equal(hiding, string.Join("; ", xor.Hiding));
        Assert.Equal(0, xor.Collisions.Length);
    }

    [Theory]
    [InlineData("public virtual void Update(float rate) { }", "Update(T)")]
    [InlineData("public abstract void Update(float rate);", "Update(T)")]
    [InlineData("[System.Obsolete] public virtual void Update(float rate) { }", "Update(T) [global::System.ObsoleteAttribute()]")]
    [InlineData("public virtual System.Span<float> Gradients { get => []; protected set { } }", "Gradients")]
    [InlineData("public abstract LayerParameters<float> Layer1 { get; }", "Layer1")]
    [InlineData(
        "public abstract float Step(System.ReadOnlySpan<float> a, System.ReadOnlySpan<float> b, float c);",
        "Step(ReadOnlySpan<T>, ReadOnlySpan<T>, T)")]
    public void A_generated_member_overrides_a_virtual_one(string member, string overriding)
    {
        NetworkDeclaration xor = Declared.Xor(
            $"abstract class Grandparent {{ {member} }} abstract class Parent : Grandparent; [Layer(3, 4)] partial class Xor : Parent;");

        Assert.Equal(overriding, string.Join("; ", xor.Overriding.Select(overridden => $"{overridden.Member} {string.Join(" ", overridden.Attributes)}".Trim())));
        Assert.Equal((0, 0), (xor.Hiding.Length, xor.Collisions.Length));
    }

    [Theory]
    [InlineData("protected virtual void Update(float rate) { }", "is not public")]
    [InlineData("public sealed override void Update(float rate) { }", "is sealed")]
    [InlineData("public virtual bool Update(float rate) => true;", "is of another type")]
    [InlineData("public virtual int InputSize => 1;", "is of another type")]
    [InlineData("public virtual event System.Action Forward;", "is another kind of member")]
    [InlineData("public abstract System.Span<float> Parameters { get; set; }", "can be set")]
    [InlineData("public virtual System.Span<float> Parameters { set { } }", "cannot be read")]
    [InlineData("[System.Diagnostics.CodeAnalysis.RequiresDynamicCode(\"a\")] public virtual void Update(float rate) { }", "not every program may call")]
    public void A_virtual_member_that_cannot_be_overridden_collides(string member, string hindrance)
    {
        NetworkDeclaration xor = Declared.Xor(
            "abstract class Grandparent { public virtual void Update(float rate) { } } "
            + $"abstract class Parent : {(member.Contains("sealed") ? "Grandparent" : "object")} {{ {member} }} [Layer(3, 4)] partial class Xor : Parent;");

        CollidingMember collision = Assert.Single(xor.Collisions);
        Assert.Equal((Obstacle.InheritedVirtual, hindrance), (collision.Obstacle, collision.Hindrance));
    }

    [Fact]
    public void The_nearest_base_decides_what_is_hidden_and_what_overridden()
    {
        const string Learner = "class Learner { public virtual void Update(float rate) { } } ";
        NetworkDeclaration hidden = Declared.Xor(
            Learner + "class Parent : Learner { public new void Update(float rate) { } } [Layer(3, 4)] partial class Xor : Parent;");
        NetworkDeclaration ofNetwork = Declared.Xor(Learner + "[Layer(3, 4)] partial class Parent : Learner; [Layer(3, 4)] partial class Xor : Parent;");

        Assert.Equal(("Update(T)", 0), (string.Join("; ", hidden.Hiding), hidden.Overriding.Length));
        Assert.Equal("Update(T)", Assert.Single(ofNetwork.Overriding).Member);
        Assert.DoesNotContain("Update(T)", ofNetwork.Hiding);
    }

    [Fact]
    public void A_base_that_is_a_network_will_have_members_to_hide()
    {
        NetworkDeclaration xor = Declared.Xor(
            "[Layer(3, 4)] partial class Parent; [Layer(3, 4)] [Layer(4, 1)] partial class Xor : Parent;");

        Assert.Contains("Layer1", xor.Hiding);
        Assert.Contains("Update(T)", xor.Hiding);
        Assert.DoesNotContain("Layer2", xor.Hiding);
        Assert.DoesNotContain("_memory", xor.Hiding);
    }

    [Fact]
    public void A_base_of_another_precision_has_other_methods()
    {
        NetworkDeclaration xor = Declared.Xor(
            "[Network(Precision = Precision.Double)] [Layer(3, 4)] partial class Parent; [Layer(3, 4)] partial class Xor : Parent;");

        Assert.Contains("Parameters", xor.Hiding);
        Assert.DoesNotContain("Update(T)", xor.Hiding);
    }

    [Fact]
    public void A_base_that_is_a_network_gets_the_constructor_it_lacks()
    {
        NetworkDeclaration xor = Declared.Xor(
            "[Layer(3, 4)] partial class Parent { public Parent(string name) { } } [Layer(3, 4)] partial class Xor : Parent;");

        Assert.NotNull(xor.Type.BaseConstructor);
    }

    [Theory]
    [InlineData("[Layer(3, 4, Sigmoid)] partial class Xor { void Sigmoid() { } }", "Sigmoid", "Xor.Sigmoid()", "NetGen.Activation.Sigmoid")]
    [InlineData(
        "[Layer(3, 4, Activation.Tanh)] partial class Xor { float Activation => 1; }",
        "Activation",
        "Xor.Activation",
        "NetGen.Activation.Tanh")]
    [InlineData(
        "[Network(Loss = Loss.CrossEntropy)] [Layer(3, 4)] partial class Xor { float Loss { get; } }",
        "Loss",
        "Xor.Loss",
        "NetGen.Loss.CrossEntropy")]
    [InlineData(
        "class Parent { protected int Tanh; } [Layer(3, 4, activation: Tanh)] partial class Xor : Parent;",
        "Tanh",
        "Parent.Tanh",
        "NetGen.Activation.Tanh")]
    [InlineData(
        "[Layer(3, 4, Sigmoid)] partial class Xor { const int Sigmoid = 0; }",
        "Sigmoid",
        "Xor.Sigmoid",
        "NetGen.Activation.Sigmoid")]
    [InlineData("[Layer(3, 4, Sigmoid)] partial class Xor { class Sigmoid; }", "Sigmoid", "Xor.Sigmoid", "NetGen.Activation.Sigmoid")]
    [InlineData("using static System.Math; [Layer(3, 4, Tanh)] partial class Xor;", "Tanh", "Math.Tanh(double)", "NetGen.Activation.Tanh")]
    [InlineData(
        "[Network(Loss = Loss.CrossEntropy)] [Layer(3, 4)] partial class Xor { class Loss; }",
        "Loss",
        "Xor.Loss",
        "NetGen.Loss.CrossEntropy")]
    public void An_argument_captured_by_another_name_is_found(string source, string written, string captor, string intended)
    {
        CapturedName capture = Assert.Single(Declared.Xor(source).Captures);

        Assert.Equal((written, captor, intended), (capture.Written, capture.Captor, capture.Intended));
    }

    [Fact]
    public void A_member_of_the_containing_type_captures_too()
    {
        Declared xor = Declared.In("Outer+Xor", "partial class Outer { int ReLU; [Layer(3, 4, ReLU)] partial class Xor; }");

        CapturedName capture = Assert.Single(xor.Network!.Captures);
        Assert.Equal(("Outer.ReLU", "ReLU"), (capture.Captor, xor.TextAt(capture.Place)));
    }

    [Theory]
    [InlineData("[Layer(3, 4, Sigmoid)] partial class Xor { const Activation Sigmoid = Activation.Tanh; }")]
    [InlineData("[Network(Loss = Loss.CrossEntropy)] [Layer(3, 4)] partial class Xor { Loss Loss { get; } }")]
    [InlineData("[Layer(3, 4, NetGen.Activation.Sigmoid)] partial class Xor { void Sigmoid() { } }")]
    [InlineData("[Layer(3, 4, Sigmo)] partial class Xor { void Sigmo() { } }")]
    [InlineData("[Layer(3, 4, Missing)] partial class Xor;")]
    [InlineData("[Layer(3, 4, CrossEntropy)] partial class Xor;")]
    public void Arguments_that_mean_what_they_say_or_nothing_are_not_captured(string source)
    {
        Assert.Equal(0, Declared.Xor(source).Captures.Length);
    }
}
