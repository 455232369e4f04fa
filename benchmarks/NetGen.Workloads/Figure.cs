using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Workloads;

/// <summary>What one process measured: a line of JSON, from NetGen's process and its peers' alike.</summary>
/// <param name="Median">In microseconds, like the others.</param>
internal sealed record Figure(string Peer, string Workload, double Median, double Min, double Max)
{
    public double? Goal { get; init; }

    public long Work { get; init; }

    /// <summary>Whether it is of what the core can do at most.</summary>
    [JsonIgnore]
    public bool IsLimit => Workload.StartsWith("limit ", StringComparison.Ordinal);

    /// <summary>Multiply-adds or bytes a nanosecond.</summary>
    [JsonIgnore]
    public double Rate => Work / Median / 1000;

    /// <summary>The rate of the least time: what the core can do, where the figure is of a limit.</summary>
    [JsonIgnore]
    public double BestRate => Work / Min / 1000;

    public string ToJson() => JsonSerializer.Serialize(this, FigureJson.Default.Figure);

    public static Figure Parse(string json) => JsonSerializer.Deserialize(json, FigureJson.Default.Figure) ?? throw new FormatException($"No figure: {json}");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Figure))]
internal sealed partial class FigureJson : JsonSerializerContext;
