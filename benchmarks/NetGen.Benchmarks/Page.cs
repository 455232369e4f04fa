using System.Runtime.InteropServices;
using System.Text;
using NetGen.Workloads;

namespace NetGen.Benchmarks;

/// <summary>A comparison as a page in Markdown.</summary>
internal static class Page
{
    public static string Of(Comparison comparison) => $"""
        # NetGen and its peers

        One core of {Processor.Name}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, on {DateTime.UtcNow:yyyy-MM-dd}.
        The peers: {string.Join("; ", comparison.Peers.Versions)}.{LeftOut(comparison.Peers)}
        Limits of that run: {comparison.Own.Limits()}.

        ![How many times as long as NetGen the peers take, on a logarithmic scale](benchmarks.svg)

        Microseconds for one call, and how many times as long the fastest peer takes: above 1, NetGen is faster.
        Of each peer's variants (compilers, flags, APIs) the best is shown.

        {Times(comparison)}
        W1 is 3-4-1 sigmoid without bias, in double unless it says single; W2 17-64-64-6 tanh with Adam; W3 64-32-10 and W4 784-128-10, ReLU and softmax with cross entropy and SGD,
        sparse with 23 % of the inputs set; W5 2-8-1 tanh and sigmoid with binary cross entropy; W6 4-32-16-4 tanh with Adam;
        W7 LeNet and W8 two convolutions over 128 steps of a signal, both with Adam; W9 an LSTM of 16 to 40 units that answers one step from a state;
        W10 a GRU of 64 over 32 steps of 9 values, with Adam; W11 two residual blocks of 128 with layer norm, GELU and AdamW;
        W12 two blocks of causal attention over 64 characters, with AdamW; W13 sums of 20 rows of 5,000, with SGD.
        The number behind is the samples of a call, or of a step.
        FANN has neither ReLU nor softmax nor cross entropy: its W3 and W4 are networks of sigmoids with the squared error.
        C and Eigen return no loss, and the C code pads narrow layers. A step of W12 is any of the 64 for NetGen, and the 33rd for C.

        ## Without AVX-512

        {Narrow(comparison)}
        ## Compiled ahead of time

        NativeAOT for the instruction set of this processor, beside the JIT.

        {Native(comparison)}
        ## Wide layers

        As shares of the multiply-adds that the core can do, with 64 samples. The forward pass of one square layer is one product, its training step two (forward and weight
        gradient, with the update); the step of two layers with ReLU between them is five, since the second has an input gradient. A parameter's cost is that of this step.

        {WideLayers.Table(comparison.Wide)}
        ## Threads

        Networks with `[Network(Parallel = true)]`, by the clock on the wall, alone on the machine and beside a thread that keeps one core busy.
        Hosts at times run two virtual cores on one real core; of the {comparison.Settings.Processes} processes, too, the best is shown.
        {ThreadTable.Of(comparison.Threads)}
        ## How it is measured

        `dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- compare` repeats it; `setup` before it installs the peers on Debian.
        Every program is a process pinned to one core. What it does is first compared with a naive network in double, outputs, loss and parameters after a step;
        beyond dense layers the gradient with the slope of the loss, and steps with their window. A wrong kernel is not timed.
        A figure is processor time, the median of 11 repetitions of about 60 ms after warming up, and of {comparison.Settings.Processes} processes the best,
        since what takes less than about 200 ns runs at one of two speeds from process to process. That holds for NetGen and its peers alike; wide layers are measured once.
        The JIT's delay before it optimises is the usual one, which on a single core .NET makes ten times longer (`DOTNET_TC_DelaySingleProcMultiplier=1`).

        """.ReplaceLineEndings("\n");

    private static string LeftOut(Peers peers) => peers.Missing.Count == 0 ? "" : $" Left out: {string.Join("; ", peers.Missing)}.";

    private static string Times(Comparison comparison)
    {
        string[] families = [.. comparison.Others.Select(other => Peers.FamilyOf(other.Peer)).Distinct()];
        var table = Table(["", "NetGen", "ratio", "fastest peer", .. families]);
        foreach (var (own, others) in comparison.Rows)
        {
            string ratio = others.Length == 0 ? "" : $"{others[0].Median / own.Median:0.00}";
            var best = families.Select(family => Array.Find(others, other => Peers.FamilyOf(other.Peer) == family));
            AddRow(table, [own.Workload, Number(own), ratio, others.FirstOrDefault()?.Peer ?? "", .. best.Select(Number)]);
        }

        return table.ToString();
    }

    private static string Narrow(Comparison comparison)
    {
        if (comparison.Narrow.Length == 0)
            return "This processor has none.\n";
        var table = Table(["", "µs", "of the multiply-adds of 256-bit vectors", "times the 512-bit code"]);
        foreach (var own in comparison.Own)
        {
            if (own.Goal is not null && comparison.Narrow.Of(own.Workload) is { } narrow)
                AddRow(table, [own.Workload, Number(narrow), $"{narrow.Rate / comparison.Narrow.Peak():0 %}", $"{narrow.Median / own.Median:0.00}"]);
        }

        return table.ToString();
    }

    private static string Native(Comparison comparison)
    {
        if (comparison.Native.Length == 0)
            return "Left out: this machine does not compile it.\n";
        var table = Table(["", "NativeAOT, µs", "JIT, µs", "ratio"]);
        foreach (var native in comparison.Native)
        {
            if (comparison.Own.Of(native.Workload) is { } own)
                AddRow(table, [own.Workload, Number(native), Number(own), $"{native.Median / own.Median:0.00}"]);
        }

        return table.ToString();
    }

    private static StringBuilder Table(string[] heads)
    {
        var table = new StringBuilder();
        AddRow(table, heads);
        AddRow(table, [.. heads.Select(_ => "---")]);
        return table;
    }

    private static void AddRow(StringBuilder table, string[] cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Number(Figure? figure) => figure?.Median.ToString(figure.Median < 1 ? "0.000" : figure.Median < 100 ? "0.00" : "0") ?? "";
}
