using NetGen.Benchmarks;

namespace NetGen.Habits.Tests;

/// <summary>A test that needs Node.js, and says so where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Commands.Has("node")) Skip = "Scripts under build need Node.js, which is not installed.";
    }
}
