using NetGen.BuildTasks.Onnx;
using NetGen.Generators.Tests.Infrastructure;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests;

/// <summary>Broken and hostile files: what the task can see, it says; the others are the generator's.</summary>
public sealed class BadFileTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    [Theory]
    [InlineData("truncated", "NETGEN701 The file is damaged, cut off or no ONNX file: at byte 527, in tensor fc1.bias, field 9 takes 64 bytes, but the data ends at byte 538.")]
    [InlineData("wrong_tensor_size", "NETGEN701 tensor fc1.weight at byte 234: 16 x 4 float32 are 256 bytes, the file has 200.")]
    [InlineData("huge_dims", "NETGEN701 tensor fc1.weight at byte 233: 1099511627776 x 1099511627776 values are more than a tensor can have.")]
    [InlineData(
        "path_traversal",
        "NETGEN708 tensor fc1.weight at byte 233: Its numbers lie outside of the folder of the file (../../etc/passwd): only files there or below are read.")]
    [InlineData(
        "strings_and_sparse",
        "NETGEN701 tensor words at byte 871: It has values of type string, which NetGen does not read.",
        "NETGEN701 tensor fc2.sparse: It is a sparse tensor, which NetGen does not read.")]
    [InlineData("cycle")]
    [InlineData("missing_initializer")]
    [InlineData("unknown_op")]
    [InlineData("unknown_domain")]
    [InlineData("dynamic_axis")]
    [InlineData("duplicate_names")]
    [InlineData("opset_999")]
    public void Each_is_told_with_all_that_is_wrong(string name, params string[] problems) =>
        Assert.Equal(problems, OnnxReading.Read(OnnxFiles.Model("bad", name), files.Folder("bad")).Problems.Select(problem => $"{problem.Rule} {problem.Text}"));

    [Theory]
    [InlineData("wrong_tensor_size", "NETGEN701")]
    [InlineData("path_traversal", "NETGEN708")]
    public void The_pages_of_the_rules_show_what_is_said(string name, string rule)
    {
        var problem = Assert.Single(OnnxReading.Read(OnnxFiles.Model("bad", name), files.Folder("bad")).Problems);
        var page = File.ReadAllLines(Path.Combine(Repository.Root, "docs", "rules", rule + ".md"));
        Assert.Contains($"models/vad.onnx : error {rule}: {problem.Text}", page);
    }

    [Fact]
    public void Nothing_is_missing_here() => Assert.Equal(12, OnnxFiles.Models("bad").Length);
}
