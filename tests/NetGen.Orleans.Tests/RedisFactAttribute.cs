namespace NetGen.Orleans.Tests;

/// <summary>A test that starts Redis, and is left out where it is not installed: <c>apt-get install redis-server</c>.</summary>
internal sealed class RedisFactAttribute : FactAttribute
{
    public RedisFactAttribute()
    {
        if (!RedisServer.IsInstalled) Skip = $"{RedisServer.Program} is not installed.";
    }
}
