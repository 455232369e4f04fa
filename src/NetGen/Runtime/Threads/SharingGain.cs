using System.Numerics;

namespace NetGen.Runtime;

/// <summary>
/// Whether threads gain anything for a program: measured, since it depends on how far apart the cores are, and on what else they do. Both ways give the same
/// bits, so that a call may go either. Sizes of batches are judged apart, as small ones gain less.
/// </summary>
internal sealed class SharingGain
{
    /// <summary>Calls that are measured, one way and the other in turn; the shortest of each counts.</summary>
    private const int Trials = 6;

    /// <summary>Calls until it is measured again: few at first, when code is not optimised yet, then twice as many each time that nothing has changed.</summary>
    private const int ShortestPeriod = 16, LongestPeriod = 1024;

    /// <summary>What a shared call may take of the time of one alone: with less of a gain, other programs need the core more.</summary>
    private const double Worthwhile = 0.9;

    private readonly Size[] _sizes = new Size[32];

    /// <summary>Whether a call may be shared: what is known speaks for it, or it is time to measure.</summary>
    public bool MayShare(int samples) => Of(samples) is { Left: 0 } or { IsShared: true };

    /// <summary>Whether the next call of those that may is to be shared.</summary>
    public bool SharesNext(int samples) => Of(samples) is { Left: > 0 } or { IsNextShared: true };

    /// <summary>Notes what a call took that might have been shared.</summary>
    public void Note(int samples, bool isShared, long ticks) => Of(samples).Note(isShared, (double)ticks / samples);

    /// <summary>Notes a call that was not to be shared.</summary>
    public void Pass(int samples) => Of(samples).Pass();

    private ref Size Of(int samples) => ref _sizes[BitOperations.Log2((uint)samples)];

    private struct Size
    {
        private double _shared;
        private double _alone;
        private double _recent;
        private int _period;

        /// <summary>Calls until the next measurement.</summary>
        public int Left { get; private set; }

        /// <summary>Calls that have been measured.</summary>
        public int Measured { get; private set; }

        /// <summary>Which way is measured next.</summary>
        public readonly bool IsNextShared => Measured % 2 == 0;

        /// <summary>What the last measurement said.</summary>
        public bool IsShared { get; private set; }

        public void Pass() => Left = Math.Max(0, Left - 1);

        public void Note(bool isShared, double time)
        {
            if (Left > 0)
            {
                // Where sharing has become slow, another program has come: that is measured at once.
                _recent += (time - _recent) / 16;
                Left = _recent > Worthwhile * _alone ? 0 : Left - 1;
                return;
            }

            if (Measured == 0) (_shared, _alone) = (double.MaxValue, double.MaxValue);
            if (isShared) _shared = Math.Min(_shared, time);
            else _alone = Math.Min(_alone, time);
            if (++Measured < Trials)
                return;
            Measured = 0;
            var pays = _shared < Worthwhile * _alone;
            _period = pays == IsShared && _period > 0 ? Math.Min(2 * _period, LongestPeriod) : ShortestPeriod;
            IsShared = pays;
            _recent = _shared;
            Left = _period;
        }
    }
}
