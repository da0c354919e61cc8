namespace Evenhand.Planning.Problem;

public enum CareLevel
{
    None = 0,

    /// <summary>Asleep: somebody at home.</summary>
    Asleep = 1,

    /// <summary>Awake: an attentive person at home, or one who takes the child along.</summary>
    Awake = 2,
}
