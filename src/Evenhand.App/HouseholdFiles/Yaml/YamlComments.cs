using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Evenhand.App.HouseholdFiles.Yaml;

/// <param name="Line">Line of the text, from 1.</param>
/// <param name="AfterValue">It stands behind something on its line.</param>
internal sealed record YamlComment(int Line, string Text, bool AfterValue);

/// <summary>The comments of a text that has been read already, in order.</summary>
internal static class YamlComments
{
    public static IReadOnlyList<YamlComment> Of(string text)
    {
        var comments = new List<YamlComment>();
        var scanner = new Scanner(new StringReader(text.TrimStart('\uFEFF')), skipComments: false);
        try
        {
            while (scanner.MoveNext())
                if (scanner.Current is Comment comment)
                    comments.Add(new((int)comment.Start.Line, comment.Value.Trim(), comment.IsInline));
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException)
        {
            // A comment where the scanner expects none: the values are safe, the comments from here on are not found.
        }

        return comments;
    }
}
