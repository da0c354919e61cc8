using System.Collections;
using System.Reflection;
using System.Text;

namespace Evenhand.App.Tests.Data;

/// <summary>Everything that an object holds, as text, so that two can be compared whole.</summary>
internal static class Dump
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Write(value, text, "");
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, string indent)
    {
        switch (value)
        {
            case null:
                text.AppendLine("null");
                return;
            case string or IFormattable or bool or NodaTime.DateTimeZone:
                text.AppendLine(value.ToString());
                return;
            case IEnumerable items:
                text.AppendLine("[");
                var all = items.Cast<object?>().Select(Of).ToList();
                if (value.GetType().Name.Contains("Set", StringComparison.Ordinal) || value is IDictionary)
                    all.Sort(StringComparer.Ordinal);
                foreach (var item in all)
                    text.Append(indent).Append("  ").Append(item.Replace("\n", "\n" + indent + "  ", StringComparison.Ordinal).TrimEnd()).AppendLine();
                text.Append(indent).AppendLine("]");
                return;
            default:
                text.AppendLine(value.GetType().Name);
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    text.Append(indent).Append("  ").Append(property.Name).Append(": ");
                    Write(property.GetValue(value), text, indent + "  ");
                }

                return;
        }
    }
}
