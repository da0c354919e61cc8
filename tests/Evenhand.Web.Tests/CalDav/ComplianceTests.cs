using System.Globalization;
using System.Reflection;
using System.Text;

namespace Evenhand.Web.Tests.CalDav;

/// <summary><c>docs/caldav-compliance.md</c>: each part of an RFC, its state and the test that proves it.</summary>
public sealed class ComplianceTests
{
    /// <summary>What is not there, and is not said to be.</summary>
    private static readonly (string Number, string Section, string What)[] Open =
    [
        ("3744", "8", "the ACL method: privileges are read and follow from the role in the household"),
        ("4918", "6, 9.10", "locks (class 2)"),
        ("4918", "9.1", "PROPFIND with depth infinity answers as depth 1"),
        ("4791", "7.5", "limit-freebusy-set is read and changes nothing"),
        ("6638", "all", "scheduling: not advertised"),
        ("7809", "all", "time zones by reference"),
        ("6352", "all", "address books"),
    ];

    [Fact]
    public void The_table_is_the_one_the_tests_make() => GeneratedFile.Matches(Table(), "docs", "caldav-compliance.md");

    private static string Table()
    {
        var marks = typeof(ComplianceTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(method => method.GetCustomAttributes<RfcAttribute>().Select(mark => (mark.Number, mark.Section, mark.What, Test: $"`{method.DeclaringType!.Name}.{method.Name}`")));
        var rows = marks.GroupBy(mark => (mark.Number, mark.Section, mark.What)).Select(group => (Key: (group.Key.Number, group.Key.Section, group.Key.What), State: "works", Tests: string.Join("<br>", group.Select(mark => mark.Test).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))))
            .Concat(Open.Select(open => (Key: (open.Number, open.Section, open.What), State: "not there", Tests: "")));
        var text = new StringBuilder("# CalDAV, section by section\n\nMade from the marks on the tests. `docs/caldav.md` says how it fits together.\n\n| RFC | Section | What | State | Test |\n|---|---|---|---|---|\n");
        foreach (var ((number, section, what), state, tests) in rows.OrderBy(row => int.Parse(row.Key.Number, CultureInfo.InvariantCulture)).ThenBy(row => Order(row.Key.Section), StringComparer.Ordinal).ThenBy(row => row.Key.What, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"| {number} | {section} | {what} | {state} | {tests} |\n");
        return text.ToString();
    }

    /// <summary>Sections in the order of their numbers.</summary>
    private static string Order(string section) => string.Join('.', section.Split(',')[0].Split('.').Select(part => part.PadLeft(4, '0')));
}
