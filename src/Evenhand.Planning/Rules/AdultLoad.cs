namespace Evenhand.Planning.Rules;

/// <summary>What one adult carries in a plan.</summary>
/// <param name="Hundredths">Load in hundredths of a minute.</param>
/// <param name="SoloMinutes">Minutes as the only one who has an awake child, doing nothing else.</param>
/// <param name="MentalMinutes">Standing and done mental minutes.</param>
/// <param name="Steps">Load by share in steps of the quantum, the number the fairness tier compares.</param>
public sealed record AdultLoad(int Agent, long Hundredths, int SoloMinutes, long MentalMinutes, long Steps, long MentalSteps);
