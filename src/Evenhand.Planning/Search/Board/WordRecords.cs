namespace Evenhand.Planning.Search.Board;

/// <summary>The records of all words, with one level of undo.</summary>
internal sealed class WordRecords(int words, int size)
{
    private readonly ulong[] _all = new ulong[words * size];
    private readonly ulong[] _saved = new ulong[words * size];
    private readonly int[] _savedWords = new int[words];
    private readonly bool[] _isSaved = new bool[words];
    private int _savedCount;

    public Span<ulong> Of(int word) => _all.AsSpan(word * size, size);

    public ulong At(int word, int entry) => _all[word * size + entry];

    /// <summary>Keeps a word as it is now; later calls until <see cref="Begin"/> keep what was kept first.</summary>
    public void Save(int word)
    {
        if (_isSaved[word]) return;
        _isSaved[word] = true;
        _all.AsSpan(word * size, size).CopyTo(_saved.AsSpan(_savedCount * size, size));
        _savedWords[_savedCount++] = word;
    }

    public void Begin()
    {
        for (var k = 0; k < _savedCount; k++) _isSaved[_savedWords[k]] = false;
        _savedCount = 0;
    }

    public void Rollback()
    {
        for (var k = 0; k < _savedCount; k++)
        {
            _saved.AsSpan(k * size, size).CopyTo(_all.AsSpan(_savedWords[k] * size, size));
            _isSaved[_savedWords[k]] = false;
        }
        _savedCount = 0;
    }
}
