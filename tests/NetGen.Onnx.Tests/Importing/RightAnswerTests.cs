using System.Globalization;
using System.Text.RegularExpressions;
using NetGen.Onnx.Tests.Infrastructure;

namespace NetGen.Onnx.Tests.Importing;

/// <summary>That files mean what ONNX Runtime takes them for, computed by the plain interpreter of what they are lowered to.</summary>
public sealed partial class RightAnswerTests(UnpackedFiles files) : IClassFixture<UnpackedFiles>
{
    // Older than what the runtimes agreed on.
    internal const string OtherCorners = "resize_downsample_scales_linear_align_corners";

    /// <summary>Where models lie that are too large for the repository; null where there are none.</summary>
    private static readonly string? MoreFiles = Environment.GetEnvironmentVariable("NETGEN_ONNX_FILES");

    internal static readonly Dictionary<string, (int Rule, string Why)> Refused = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Importing", "refused.md"))
        .Select(line => RefusedRow().Match(line)).Where(match => match.Success)
        .ToDictionary(match => match.Groups[1].Value, match => (int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture), match.Groups[3].Value));

    // Made numbers by the declaration: what they say has to be known while compiling.
    internal static readonly Dictionary<string, string> Constants = new()
    {
        ["cumsum_1d"] = "axis=0",
        ["cumsum_1d_reverse"] = "axis=0",
        ["cumsum_2d_axis_0"] = "axis=0",
        ["cumsum_2d_negative_axis"] = "axis=-1",
        ["tril_out_pos"] = "k=6",
        ["triu_neg"] = "k=-1",
        ["triu_out_neg_out"] = "k=-7",
        ["triu_pos"] = "k=2",
        ["triu_square_neg"] = "k=-1",
    };

    public static TheoryData<string> Semantics => [.. OnnxFiles.Models("semantics")];

    public static TheoryData<string> Operators => [.. OnnxFiles.Models("operators").Except([OtherCorners])];

    public static TheoryData<string> Exported => [.. OnnxFiles.Models("exported")];

    public static TheoryData<string> Real => [.. NamesOfReal];

    internal static string[] NamesOfReal => MoreFiles is null ? OnnxFiles.Models("real")
        : [.. Directory.GetFiles(Path.Combine(MoreFiles, "real"), "*.onnx").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Semantics))]
    public void What_differs_between_opsets_and_settings_is_understood(string name) => Check(new ModelFolder(files.Folder("semantics")), name);

    [Theory]
    [MemberData(nameof(Exported))]
    public void Networks_as_exporters_write_them_give_the_right_answers(string name) => Check(new ModelFolder(files.Folder("exported")), name);

    [Theory]
    [MemberData(nameof(Real))]
    public void Networks_that_people_use_give_the_right_answers(string name) => Check(FolderOfReal(files), name);

    [Theory]
    [MemberData(nameof(Operators))]
    public void Operators_give_the_right_answers_or_are_refused_for_a_reason(string name)
    {
        var folder = new ModelFolder(files.Folder("operators"));
        var model = folder.Import(name, Constants.GetValueOrDefault(name));
        if (Refused.TryGetValue(name, out var refusal))
            Assert.Equal(refusal.Rule, (int)Assert.Single(model.Result.Problems).Kind);
        else
            folder.Check(name, model);
    }

    [Theory]
    [InlineData("mlp_gemm")]
    [InlineData("lenet")]
    [InlineData("gru")]
    [InlineData("attention_block")]
    [InlineData("embedding")]
    [InlineData("nhwc_keras")]
    [InlineData("dynamo_opset20")]
    public void Each_sample_of_a_batch_is_computed_alone(string name)
    {
        var folder = new ModelFolder(files.Folder("exported"));
        var model = folder.Import(name);
        foreach (var run in folder.Cases(name))
        {
            var together = model.Run(run.Inputs);
            long samples = model.SamplesOf(run.Inputs);
            for (int sample = 0; sample < samples; sample++)
            {
                var alone = model.Run(run.Inputs.ToDictionary(input => input.Key, input => Part(input.Value, samples, sample)));
                foreach (var (output, numbers) in alone)
                    ModelFolder.Compare(output, numbers with { Values = Part(together[output].Values, samples, sample) }, numbers, value => 1e-12);
            }
        }

        Assert.Contains(folder.Cases(name), run => model.SamplesOf(run.Inputs) > 1);
    }

    [Fact]
    public void Nothing_is_missing_here() => Assert.Equal(
        (69, 356, 20, 7), (OnnxFiles.Models("semantics").Length, OnnxFiles.Models("operators").Length, OnnxFiles.Models("exported").Length, OnnxFiles.Models("real").Length));

    internal static ModelFolder FolderOfReal(UnpackedFiles files) => new(PathOfReal(files));

    internal static string PathOfReal(UnpackedFiles files) => MoreFiles is null ? files.Folder("real") : Path.Combine(MoreFiles, "real");

    private static void Check(ModelFolder folder, string name) => folder.Check(name, folder.Import(name));

    private static double[] Part(double[] values, long samples, int sample) => [.. values.Skip(sample * (values.Length / (int)samples)).Take(values.Length / (int)samples)];

    [GeneratedRegex(@"^\| `(\w+)` \| (\d+) \| (.+) \|$")]
    private static partial Regex RefusedRow();
}
