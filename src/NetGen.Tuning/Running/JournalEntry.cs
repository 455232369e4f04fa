namespace NetGen.Tuning.Running;

/// <summary>Something that happened in a study. What a study knows follows from its entries in their order.</summary>
/// <param name="Trial">The trial's number.</param>
internal abstract record JournalEntry(int Trial);
