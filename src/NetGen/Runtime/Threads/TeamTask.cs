namespace NetGen.Runtime;

/// <summary>Work that is divided into shares, each of which any thread may do.</summary>
internal abstract class TeamTask
{
    public abstract void Do(Share share);
}
