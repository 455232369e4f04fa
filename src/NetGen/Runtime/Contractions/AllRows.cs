namespace NetGen.Runtime;

/// <summary>All tiles, known when code is jitted.</summary>
internal readonly struct AllRows : IRowPartition
{
    public bool IsLast => true;

    public int First(int items) => 0;

    public int End(int items) => items;
}
