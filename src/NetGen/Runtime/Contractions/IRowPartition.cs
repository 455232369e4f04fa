namespace NetGen.Runtime;

/// <summary>Which of a result's tiles are to be computed.</summary>
internal interface IRowPartition
{
    /// <summary>Whether what full tiles leave over is.</summary>
    bool IsLast { get; }

    /// <summary>The first of so many full tiles.</summary>
    int First(int items);

    /// <summary>The one behind the last.</summary>
    int End(int items);
}
