using Evenhand.Calendar.Text;

namespace Evenhand.Calendar.Tests.Text;

public class DateTimeValueTests
{
    [Theory]
    [InlineData("20261124", "20261124")]
    [InlineData("20261124T170000", "20261124T170000")]
    [InlineData("20261124T170000Z", "20261124T170000Z")]
    [InlineData(" 20261124t170000z ", "20261124T170000Z")]
    [InlineData("20261124T1700", "20261124T170000")]
    [InlineData("2026-11-24T17:00:00", "20261124T170000")]
    [InlineData("20261231T240000", "20270101T000000")]
    [InlineData("20261124T235960Z", "20261124T235959Z")]
    [InlineData("00010101", "00010101")]
    public void What_is_seen_in_calendars_is_read(string text, string value) => DateTimeValue.Read(text).ToString().ShouldBe(value);

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    [InlineData("20260230")]
    [InlineData("20261301")]
    [InlineData("00000101")]
    [InlineData("20261124T250000")]
    [InlineData("20261124T240001")]
    [InlineData("20261124T176000")]
    [InlineData("20261124T17000")]
    [InlineData("20261124X170000")]
    [InlineData("99991231T240000")]
    [InlineData("202611241700000000000000000")]
    [InlineData("２０２６１１２４")]
    public void What_is_no_date_is_not_read(string text) => DateTimeValue.Read(text).ShouldBeNull();
}
