namespace NetGen.Runtime;

/// <summary>Work that is divided into partitions, each of which any thread may do.</summary>
internal abstract class TeamTask
{
    public abstract void Do(Partition partition);
}
