namespace NetGen.Generators.Schedule;

/// <summary>Chooses the tiles of a contraction.</summary>
internal static class Tilings
{
    /// <summary>Multiply-adds under way at once: two a cycle, four cycles each.</summary>
    private const int IndependentSums = 8;

    /// <summary>The most sums of a tile for 16 registers: the others hold operands.</summary>
    private const int MostSumsOf16 = 12;

    /// <summary>The most sums of a tile for 32 registers: a tile that takes all rows needs no other.</summary>
    private const int MostSumsOf32 = 24;

    /// <summary>As many, and those of a bias besides, leave room in 32 registers, hide one another's latency and share what is loaded for them.</summary>
    private const int SumsOf32 = 16;

    /// <summary>For as many rows as there are samples: full tiles, then single rows.</summary>
    /// <param name="vectors">Vectors side by side.</param>
    /// <param name="depth">The terms of a sum.</param>
    public static Tiling OfSamples(int vectors, int depth) => new(
        new TileSet(FullOf32(vectors), null),
        new TileSet(FullOf16(vectors), null),
        SingleRow(vectors, System.Math.Min(IndependentSums / vectors, depth)));

    /// <summary>For a known number of rows: full tiles, then one that takes exactly the rows that are left and that of the bias.</summary>
    public static Tiling OfRows(int vectors, int rows, bool fusesColumnSums) => new(
        Exactly(FullOf32(vectors), rows, fusesColumnSums, SumsOf32 + vectors),
        Exactly(FullOf16(vectors), rows, fusesColumnSums, MostSumsOf16),
        Row: null);

    /// <summary>For fewer rows than a vector has lanes: equal tiles, as few as the registers allow.</summary>
    public static Tiling OfFewRows(int vectors, int rows) => new(
        Exactly(Sized(Even(rows, MostSumsOf32 / vectors), vectors), rows, fusesColumnSums: false, MostSumsOf32),
        Exactly(Sized(Even(rows, MostSumsOf16 / vectors), vectors), rows, fusesColumnSums: false, MostSumsOf16),
        Row: null);

    private static int Even(int rows, int most)
    {
        int tiles = (rows + most - 1) / most;
        return (rows + tiles - 1) / tiles;
    }

    private static Tile FullOf32(int vectors) => Sized(SumsOf32 / vectors, vectors);

    private static Tile FullOf16(int vectors) => vectors == 1 ? Sized(8, 1) : Sized(6, 2);

    /// <summary>A tile that is full with 16 registers goes through its loop half as often: with fewer sums the rest of the loop weighs more.</summary>
    private static Tile Sized(int rows, int vectors, bool fusesColumnSums = false) =>
        new(rows, vectors, FusesColumnSums: fusesColumnSums, UnrollK: rows * vectors == MostSumsOf16 && !fusesColumnSums ? 2 : 1);

    private static Tile SingleRow(int vectors, int chains) => new(1, vectors, chains, UnrollK: chains);

    private static TileSet Exactly(Tile full, int rows, bool fusesColumnSums, int mostSums)
    {
        int left = rows % full.Rows;
        bool takesFull = left == 0 && fusesColumnSums && (full.Rows + 1) * full.Vectors <= mostSums;
        int last = takesFull ? full.Rows : left;
        return new TileSet(
            rows > last ? full : null,
            last > 0 || fusesColumnSums ? Sized(last, full.Vectors, fusesColumnSums) : null);
    }
}
