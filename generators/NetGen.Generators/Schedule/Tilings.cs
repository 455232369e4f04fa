namespace NetGen.Generators.Schedule;

/// <summary>How many rows and vectors of a result one tile keeps in registers.</summary>
/// <param name="HasBias">Whether one more row sums the right operand itself.</param>
internal readonly record struct Tile(int Rows, int Vectors, bool HasBias = false);

/// <summary>The tiles of a contraction.</summary>
/// <param name="Registers32">Those for hardware with 32 vector registers.</param>
/// <param name="Registers16">Those for hardware with 16.</param>
/// <param name="EndsInRows">Whether what they leave over are single rows.</param>
internal sealed record Tiling(TileSet Registers32, TileSet Registers16, bool EndsInRows);

/// <summary>The tiles that cover the rows of a result.</summary>
/// <param name="Main">The one that most rows are computed by; null if there are too few for it.</param>
/// <param name="Tail">The one for what that leaves over; null if it leaves nothing, or single rows.</param>
internal readonly record struct TileSet(Tile? Main, Tile? Tail);

/// <summary>The tiles of the library's contractions, for those who read what a network is computed by.</summary>
internal static class Tilings
{
    /// <summary>The most sums of a tile for 16 registers: the others hold operands.</summary>
    private const int MostSumsOf16 = 12;

    /// <summary>The most sums of a tile for 32 registers: a tile that takes all rows needs no other.</summary>
    private const int MostSumsOf32 = 24;

    /// <summary>As many, and those of a bias besides, leave room in 32 registers, hide one another's latency and share what is loaded for them.</summary>
    private const int SumsOf32 = 16;

    /// <param name="vectors">Vectors side by side in a tile.</param>
    public static Tiling Of(ContractionShape shape, int vectors) => shape.Routine switch
    {
        ContractionRoutine.SumSamplesOfFewRows => OfFewRows(vectors, shape.Inputs),
        _ when shape.SumsSamples => OfRows(vectors, shape.Inputs, shape.HasBias),
        _ => OfSamples(vectors),
    };

    /// <summary>For as many rows as there are samples: full tiles, then single rows.</summary>
    public static Tiling OfSamples(int vectors) => new(new TileSet(FullOf32(vectors), null), new TileSet(FullOf16(vectors), null), EndsInRows: true);

    /// <summary>For a known number of rows: full tiles, then one that takes exactly the rows that are left and that of the bias.</summary>
    public static Tiling OfRows(int vectors, int rows, bool hasBias) => new(
        Exactly(FullOf32(vectors), rows, hasBias, SumsOf32 + vectors),
        Exactly(FullOf16(vectors), rows, hasBias, MostSumsOf16),
        EndsInRows: false);

    /// <summary>For fewer rows than a vector has lanes: equal tiles, as few as the registers allow.</summary>
    public static Tiling OfFewRows(int vectors, int rows) => new(
        Exactly(new Tile(Even(rows, MostSumsOf32 / vectors), vectors), rows, hasBias: false, MostSumsOf32),
        Exactly(new Tile(Even(rows, MostSumsOf16 / vectors), vectors), rows, hasBias: false, MostSumsOf16),
        EndsInRows: false);

    private static int Even(int rows, int most)
    {
        int tiles = (rows + most - 1) / most;
        return (rows + tiles - 1) / tiles;
    }

    private static Tile FullOf32(int vectors) => new(SumsOf32 / vectors, vectors);

    private static Tile FullOf16(int vectors) => vectors == 1 ? new(8, 1) : new(6, 2);

    private static TileSet Exactly(Tile full, int rows, bool hasBias, int mostSums)
    {
        int left = rows % full.Rows;
        bool takesFull = left == 0 && hasBias && (full.Rows + 1) * full.Vectors <= mostSums;
        int last = takesFull ? full.Rows : left;
        return new TileSet(
            rows > last ? full : null,
            last > 0 || hasBias ? new Tile(last, full.Vectors, hasBias) : null);
    }
}
