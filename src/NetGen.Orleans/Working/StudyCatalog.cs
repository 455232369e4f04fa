using NetGen.Tuning;
using NetGen.Tuning.Running;

namespace NetGen.Orleans.Working;

/// <summary>The studies that a silo knows.</summary>
internal sealed class StudyCatalog(IReadOnlyList<Study> studies, StudyClusterOptions options)
{
    private readonly Dictionary<Study, Search> _searches = studies.ToDictionary(study => study, study => study.Strategy.Begin(study.Space, study.Goal, study.Seed));

    public IReadOnlyList<Study> Studies => studies;

    public StudyClusterOptions Options => options;

    /// <summary>Whether another trial of a study may go on with the network of this one, which follows from its number.</summary>
    public bool MayHaveChildren(Study study, int trial) => _searches[study].MayHaveChildren(trial);

    public Study Find(string name) => studies.FirstOrDefault(study => study.Name == name)
        ?? throw new InvalidOperationException($"This silo knows no study {name}: give all silos the same studies.");
}
