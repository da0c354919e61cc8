using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using NodaTime;

namespace Evenhand.Calendar.Tests.Hostile;

/// <summary>Samples with bytes and lines changed, cut, doubled and mixed, always the same way: reading never throws, loses no byte of a calendar and stays in its budget.</summary>
public class MutationTests
{
    private static readonly List<byte[]> Samples = Directory.EnumerateFiles(Repository.PathTo("tests", "Corpus", "calendars", "quirks"), "*.ics").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(bytes => bytes.Length > 100).ToList();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_mutation_of_a_sample_stops_the_reader(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 400; round++)
        {
            var bytes = Mutated(random);
            var file = CalendarReader.Read(bytes);
            var occurrences = CalendarExpansion.Expand(file, "VEVENT", Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));
            occurrences.Count.ShouldBeLessThanOrEqualTo(CalendarExpansion.MostOccurrences);
            occurrences.ShouldAllBe(one => one.EndsAt >= one.StartsAt);
            CalendarExpansion.Expand(file, "VTODO", Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 0, 0));
            foreach (var calendar in file.Calendars)
                bytes.AsSpan().IndexOf(calendar.ToBytes()).ShouldBeGreaterThanOrEqualTo(0);
        }
    }

    private static byte[] Mutated(Random random)
    {
        var bytes = Samples[random.Next(Samples.Count)].ToList();
        for (var change = random.Next(1, 6); change > 0 && bytes.Count > 2; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 40)));
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 200))));
                    break;
                case 3:
                    bytes.InsertRange(at, Samples[random.Next(Samples.Count)]);
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 5:
                    bytes.InsertRange(at, (byte[])[(byte)"0123456789"[random.Next(10)]]);
                    break;
                default:
                    Swap(bytes, random);
                    break;
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Puts what may stand in a calendar where it does not belong.</summary>
    private static void Swap(List<byte> bytes, Random random)
    {
        string[] pieces =
        [
            "\r\nRRULE:FREQ=SECONDLY\r\n", "\r\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n", "\r\nEXRULE:FREQ=SECONDLY\r\n", "\r\nDTSTART:99991231T235959Z\r\n", "\r\nDTSTART:00010101\r\n",
            "\r\nDURATION:P3999999D\r\n", "\r\nDURATION:PT300000000000S\r\n", "\r\nBEGIN:VEVENT\r\n", "\r\nEND:VCALENDAR\r\n", "\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20260105T090000Z\r\n",
            "\r\nRDATE;VALUE=PERIOD:00010101T000000Z/99991231T000000Z\r\n", "\r\nTZOFFSETTO:+1800\r\n", "\r\nEXDATE:,,;\r\n", "\r\nSEQUENCE:99999999999999999999\r\n", "\r\n RRULE", ":", "\"", ";TZID=", "=\r\n",
        ];
        bytes.InsertRange(random.Next(bytes.Count), System.Text.Encoding.ASCII.GetBytes(pieces[random.Next(pieces.Length)]));
    }
}
