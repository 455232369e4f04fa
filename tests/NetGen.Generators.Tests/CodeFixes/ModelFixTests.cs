using Microsoft.CodeAnalysis.CodeActions;
using NetGen.CodeFixes;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.CodeFixes;

/// <summary>What is offered where settings of <c>[Onnx]</c> do not fit the file. That each mends the example of its rule is tested with the pages.</summary>
public class ModelFixTests
{
    [Theory]
    [InlineData("NETGEN704", "\"models/text.onnx\"", "Set Dims to \"height=100;width=100\"", "\"models/text.onnx\", Dims = \"height=100;width=100\"")]
    [InlineData(
        "NETGEN704", "\"models/text.onnx\", Dims = \"width=8\"", "Set Dims to \"width=8;height=100\"", "\"models/text.onnx\", Dims = \"width=8;height=100\"")]
    [InlineData("NETGEN709", "\"models/voice.onnx\", Outputs = \"score\"", "Change Outputs to \"scores\"", "\"models/voice.onnx\", Outputs = \"scores\"")]
    [InlineData(
        "NETGEN709", "\"models/text.onnx\", Dims = \"height=2;widht=3\"", "Change Dims to \"height=2;width=3\"", "\"models/text.onnx\", Dims = \"height=2;width=3\"")]
    [InlineData("NETGEN709", "\"models/voice.onnx\", Layout = Layout.ChannelsLast", "Remove Layout", "\"models/voice.onnx\"")]
    [InlineData("NETGEN709", "\"models/voice.onnx\", TrainBatchNorm = true", "Remove TrainBatchNorm", "\"models/voice.onnx\"")]
    public async Task A_setting_is_mended(string id, string arguments, string title, string expected)
    {
        using Editor editor = new(Compile.GlobalUsings, $"[Onnx({arguments})] partial class Net;");
        CodeAction offer = Assert.Single(await editor.OffersAsync(typeof(RemedyFix), id));
        Assert.Equal(title, offer.Title);

        (string[] files, var reported, _) = await editor.TakeAsync(offer);

        Assert.Equal($"[Onnx({expected})] partial class Net;", Assert.Single(files));
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == id);
    }

    /// <summary>No length and no name can be told.</summary>
    [Theory]
    [InlineData("\"models/voice.onnx\", Outputs = \"logits\"")]
    [InlineData("\"models/mean.onnx\"")]
    public async Task Nothing_is_offered_where_nothing_is_near(string arguments)
    {
        using Editor editor = new(Compile.GlobalUsings, $"[Onnx({arguments})] partial class Net;");
        Assert.Empty(await editor.OffersAsync(typeof(RemedyFix)));
    }
}
