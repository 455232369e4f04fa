using NetGen.Generators.Onnx.Compiling;

namespace NetGen.Onnx.Tests.Compiling;

/// <summary>What the tensors of a file are called in a class.</summary>
public sealed class MemberNameTests
{
    [Theory]
    [InlineData("net.fc1.weight net.fc1.bias", "Fc1Weight Fc1Bias")]
    [InlineData("blocks.0.fcn_layer.weight last_layer.weight blocks.0.fcn_layer.bias", "FcnLayerWeight LastLayerWeight LayerBias")]
    [InlineData("a.0.weight b.0.weight", "A0Weight B0Weight")]
    [InlineData("a.x.y.weight b.x.y.weight c.z.weight", "AXYWeight BXYWeight ZWeight")]
    [InlineData("x.weight a.x.weight", "XWeight AXWeight")]
    [InlineData("a.b a_b a/b", "AB AB2 AB3")]
    [InlineData("fc.weight step.gradients step.taken", "FcWeight StepGradients StepTaken2")]
    public void Names_have_as_many_pieces_as_tell_them_apart(string names, string members) =>
        Assert.Equal(members.Split(' '), MemberNames.OfClass(["StepTaken"]).Members(names.Split(' ')));

    [Fact]
    public void Long_names_that_are_alike_end_in_numbers()
    {
        var name = string.Join(".", Enumerable.Repeat("piece", 20_000));
        var members = MemberNames.OfClass([]).Members([name, name + "/piece", name]);
        Assert.Equal(members[0] + "2", members[1]);
        Assert.Equal(members[0] + "3", members[2]);
    }
}
