using Evenhand.Domain.Units;

namespace Evenhand.App.HouseholdFiles.Yaml;

/// <summary>What came of reading a text: a tree unless it cannot be read, and everything that is wrong so far.</summary>
internal sealed record YamlReading(YamlTree? Tree, IReadOnlyList<Problem> Problems);
