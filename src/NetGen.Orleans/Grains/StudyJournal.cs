using NetGen.Tuning.Running;
using NetGen.Tuning.Storage;
using Orleans.Storage;

namespace NetGen.Orleans.Grains;

/// <summary>A study's journal in grain storage, page by page.</summary>
internal sealed class StudyJournal(IGrainStorage storage, string study)
{
    private const string Kind = "netgen-journal";

    private GrainState<JournalPage> _last = new(new JournalPage());
    private int _number;

    /// <summary>Reads all entries.</summary>
    public async Task<List<JournalEntry>> Open()
    {
        var entries = new List<JournalEntry>();
        for (_number = 0; ; _number++)
        {
            _last = await storage.Read<JournalPage>(Kind, study, _number);
            entries.AddRange(_last.State!.Lines.Select(JournalLine.Read));
            if (!_last.State!.IsFull) return entries;
        }
    }

    /// <summary>Adds an entry; when this returns, it is stored.</summary>
    public async Task Append(JournalEntry entry)
    {
        if (_last.State!.IsFull) (_last, _number) = (new GrainState<JournalPage>(new JournalPage()), _number + 1);
        _last.State!.Lines.Add(JournalLine.Of(entry));
        await storage.Write(Kind, study, _number, _last);
    }

    public async Task<JournalPage> Page(int number) => number == _number ? _last.State! : (await storage.Read<JournalPage>(Kind, study, number)).State!;
}
