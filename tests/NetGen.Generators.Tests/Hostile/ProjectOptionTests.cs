using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generators.Tests.Infrastructure;

namespace NetGen.Generators.Tests.Hostile;

/// <summary>Settings of a user's project and machine that emitted code has to live with.</summary>
public class ProjectOptionTests
{
    private const string Networks = """
        /// <summary>Tiny.</summary>
        [Network(Optimizer = Optimizer.Adam, Beta1 = 0.85, Epsilon = 1e-7, Precision = Precision.Double)]
        [Layer(3, 4, Sigmoid)]
        [Layer(4, 1, Tanh)]
        public partial class Tiny;

        /// <summary>Tiled.</summary>
        [Layer(20, 30, ReLU)]
        [Layer(30, 10, Softmax)]
        public partial class Tiled;

        /// <summary>Of a sequence of indices.</summary>
        [Input(Steps = 4)]
        [Embedding(9, 5)]
        [GRU(3)]
        [Layer(2, Softmax)]
        public partial class Words;

        /// <summary>Of lists of indices, with two heads.</summary>
        [EmbeddingBag(40, 8, ReLU)]
        [Head("Policy")]
        [Layer(3, Softmax)]
        [Head("Value")]
        [Layer(1)]
        public partial class Board;

        internal static class Training
        {
            private static readonly NetGen.Training.TrainingOptions s_options = new() { Epochs = 1, BatchSize = 1, LearningRate = 0.1 };

            public static int Run(NetGen.Data.DataSet<float> rows, NetGen.Data.IndexDataSet<float> texts, NetGen.Data.BagDataSet<float> boards)
            {
                var (tiled, words, board) = (new Tiled(), new Words(), new Board());
                Trainer.Fit(tiled, rows, s_options, rows);
                Trainer.Fit(words, texts, s_options);
                Trainer.Fit(board, boards, s_options);
                Trainer.ConfusionMatrix(words, texts);
                return tiled.PredictClass(rows.Inputs) + words.PredictClass(texts.InputsOf(0)) + Trainer.Evaluate(board, boards, []).Metrics.Count;
            }
        }
        """;

    public static TheoryData<LanguageVersion, NullableContextOptions, bool, bool> Combinations
    {
        get
        {
            var combinations = new TheoryData<LanguageVersion, NullableContextOptions, bool, bool>();
            foreach (var language in new[] { LanguageVersion.CSharp12, LanguageVersion.CSharp13, LanguageVersion.CSharp14 })
                foreach (var nullable in new[] { NullableContextOptions.Disable, NullableContextOptions.Enable })
                    foreach (bool isChecked in new[] { false, true })
                        foreach (bool documents in new[] { false, true })
                            combinations.Add(language, nullable, isChecked, documents);
            return combinations;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public void Every_combination_of_options_compiles_without_a_warning(LanguageVersion language, NullableContextOptions nullable, bool isChecked, bool documents) =>
        Compile.Run(new CompileOptions { Language = language, Nullable = nullable, Checked = isChecked, Documentation = documents }, Networks).AssertClean();

    [Fact]
    public void A_culture_with_odd_signs_changes_no_character()
    {
        string expected = Text();
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NegativeSign = "\u2212";
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NumberGroupSeparator = ".";
            CultureInfo.CurrentCulture = odd;
            Assert.Equal(expected, Text());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Text() => string.Concat(Compile.Run(Networks).AssertClean().Sources.Select(source => source.SourceText.ToString()));
    }

    [Fact]
    public void Where_analyzers_are_skipped_the_generator_reports()
    {
        var options = new CompileOptions { SkipsAnalyzers = true };
        Diagnostic error = Assert.Single(Compile.Run(options, "[Layer(3, 4)] [Layer(5, 1)] partial class Xor;").AssertUnbroken().Diagnostics);
        Assert.Equal(("NETGEN101", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Equal("5", error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan));
    }

    [Theory]
    [InlineData("[Layer(3, 4, Sigmoid)] partial class Xor { void Sigmoid() { } }", "CS1503", "NETGEN206")]
    [InlineData("[Layer(3, 4, Tanh)] partial class Xor { const int Tanh = 0; }")]
    public void The_generator_reports_a_captured_name_exactly_where_the_build_ends_before_analyzers(string source, params string[] ids) =>
        Assert.Equal(ids, Compile.Run(source).AssertUnbroken().Ids);

    [Fact]
    public void Where_analyzers_are_switched_off_the_generator_reports_layers_of_an_unknown_kind_alone()
    {
        const string Source = "sealed class ConvolutionAttribute : NetworkLayerAttribute; [Convolution] partial class Image; partial class Image;";
        var options = new CompileOptions { SkipsAnalyzers = true };
        Diagnostic error = Assert.Single(Compile.Run(options, Source).AssertUnbroken().Diagnostics);
        Assert.Equal(("NETGEN207", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Equal("Convolution", error.Location.SourceTree!.GetText().ToString(error.Location.SourceSpan));
        Assert.Empty(Compile.Run(Source).AssertUnbroken().Diagnostics);
    }

    [Fact]
    public void Where_analyzers_run_the_generator_leaves_reporting_to_them() =>
        Assert.Empty(Compile.Run("[Layer(3, 4)] [Layer(5, 1)] partial class Xor;").AssertUnbroken().Diagnostics);

    [Fact]
    public void A_broken_network_has_its_members_and_they_say_what_is_wrong()
    {
        LoadedAssembly assembly = Compile.Load("[Layer(3, 4)] [Layer(5, 1)] public partial class Xor; "
            + "public static class Use { public static void Run() => new Xor(1).Step([1, 2, 3], [1], 0.1f); }");
        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => assembly.Type("Use").GetMethod("Run")!.Invoke(null, null));
        Assert.Contains("NETGEN101: Layer 2 takes 5 inputs", Assert.IsType<InvalidOperationException>(thrown.InnerException).Message);
    }
}
