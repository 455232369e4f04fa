namespace NetGen.Generators.Tests.Execution.Pictures;

/// <summary>Convolutions of so many channels and places that every tile, every tail of a row and every remainder of a group is met.</summary>
public class PictureTileTests
{
    private static readonly (int Channels, int Filters, int Windows, int Groups)[] Shapes =
    [
        (1, 1, 1, 1), (2, 3, 2, 1), (3, 5, 3, 1), (4, 7, 4, 1), (5, 8, 5, 1), (6, 9, 6, 1), (7, 12, 7, 1), (8, 13, 8, 1), (9, 15, 9, 1),
        (12, 16, 10, 1), (15, 17, 11, 1), (16, 20, 12, 1),
        (17, 24, 13, 1), (20, 31, 14, 1), (24, 33, 15, 1), (33, 40, 16, 1), (40, 36, 33, 1), (6, 9, 5, 3), (4, 34, 6, 2), (10, 5, 7, 5), (16, 12, 8, 4),
        (26, 40, 9, 2), (6, 12, 10, 6),
        (1, 4, 3, 1), (5, 5, 11, 5), (16, 16, 4, 16), (17, 17, 5, 17), (33, 33, 3, 33), (40, 40, 19, 40),
    ];

    private static readonly PictureNetworks Networks = new(Shapes.Select((_, index) => index).ToDictionary(Name, Layers));

    public static TheoryData<int> Indices => [.. Enumerable.Range(0, Shapes.Length)];

    [Theory]
    [MemberData(nameof(Indices))]
    public void A_convolution_of_any_channels_and_places_is_what_its_graph_means(int index) => Networks.Check(Name(index), 1, 3);

    private static string Name(int index) => $"Tile{index}";

    /// <summary>In turns single and double, gathered and scattered.</summary>
    private static string Layers(int index)
    {
        (int channels, int filters, int windows, int groups) = Shapes[index];
        string layer = index % 4 == 3
            ? $"[Input(1, {windows}, {channels})] [ConvTranspose2D({filters}, 1, 2, Tanh, Groups = {groups})]"
            : $"[Input({channels}, Steps = {windows + 1})] [Conv1D({filters}, 2, Tanh, Groups = {groups})]";
        return $"Precision.{(index % 2 == 0 ? "Single" : "Double")} | {layer} [GlobalAveragePool]";
    }
}
