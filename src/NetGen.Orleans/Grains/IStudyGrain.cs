namespace NetGen.Orleans.Grains;

/// <summary>A study on the cluster, by its name: it hands out trials under leases, and writes down what is reported. Every call is short.</summary>
internal interface IStudyGrain : IGrainWithStringKey
{
    /// <summary>Begins the study, or goes on with it.</summary>
    /// <param name="header">What the caller takes the study for.</param>
    /// <returns>What speaks against it; null for nothing.</returns>
    Task<string?> Start(string header);

    /// <summary>Leases a trial to a worker.</summary>
    /// <param name="header">What the worker takes the study for.</param>
    Task<Offer> Take(string header);

    /// <summary>Prolongs a lease; false if it is another's by now.</summary>
    Task<bool> KeepAlive(int trial, long lease);

    /// <summary>Takes a report.</summary>
    Task<ReportReply> Report(int trial, long lease, int epoch, double value);

    /// <summary>Forgets what a trial has reported, since its worker begins it anew; false if it is another's by now.</summary>
    Task<bool> BeginAnew(int trial, long lease);

    /// <summary>Whether the weights of a trial that ends with this value are kept.</summary>
    Task<bool> Keeps(int trial, double value);

    /// <summary>Takes notice of a trial's end; false if it is refused, since the trial is another's by now.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="lease">The worker's lease.</param>
    /// <param name="line">The end, as a line of a journal.</param>
    Task<bool> End(int trial, long lease, string line);

    /// <summary>Takes a trial back from a worker that stops.</summary>
    Task Release(int trial, long lease);

    /// <summary>Ends the study, since its objective is wrong.</summary>
    Task Abort(string reason);

    /// <summary>Some lines of the journal.</summary>
    /// <param name="page">Which of the journal's pages.</param>
    Task<JournalReply> Read(int page);
}
