using Evenhand.Calendar.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Evenhand.Calendar.Tests.Text;

public sealed class EscapingTests
{
    private static readonly Arbitrary<string> Texts = Gen.Elements('a', 'é', ' ', '\\', ';', ',', '\n', 'n', 'N', '"', ':', '^', '\'', '\t')
        .ListOf().Select(letters => string.Concat(letters)).ToArbitrary();

    [Fact]
    public void Text_comes_back() => Prop.ForAll(Texts, text => TextEscaping.Unescape(TextEscaping.Escape(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Escaped_text_is_one_line() => Prop.ForAll(Texts, text => !TextEscaping.Escape(text).Contains('\n')).QuickCheckThrowOnFailure();

    [Fact]
    public void A_parameter_comes_back() => Prop.ForAll(Texts, text => ParameterEncoding.Decode(ParameterEncoding.Encode(text)) == text).QuickCheckThrowOnFailure();

    [Fact]
    public void A_parameter_ends_where_it_ends() => Prop.ForAll(Texts, text =>
    {
        var encoded = ParameterEncoding.Encode(text);
        var inner = encoded.StartsWith('"') ? encoded[1..^1] : encoded;
        return !inner.Contains('"') && !inner.Contains('\n') && (encoded.StartsWith('"') || inner.IndexOfAny([':', ';', ',']) < 0);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("a, b; c\\d", "a\\, b\\; c\\\\d"), InlineData("one\r\ntwo\nthree\rfour", "one\\ntwo\\nthree\\nfour"), InlineData("bell\u0007 and nul\0", "bell and nul"), InlineData("it is 17:30", "it is 17:30")]
    public void Text_is_escaped(string text, string expected) => TextEscaping.Escape(text).ShouldBe(expected);

    [Theory]
    [InlineData("George Herman \"Babe\" Ruth", "George Herman ^'Babe^' Ruth"), InlineData("a,b", "\"a,b\""), InlineData("x^y", "x^^y"), InlineData("line\r\nbreak", "line^nbreak"), InlineData("plain", "plain")]
    public void A_parameter_is_encoded(string value, string expected) => ParameterEncoding.Encode(value).ShouldBe(expected);

    [Theory]
    [InlineData(3600, "PT1H"), InlineData(86_400, "P1D"), InlineData(88_200, "P1DT30M"), InlineData(0, "PT0S"), InlineData(61, "PT1M1S"), InlineData(3601, "PT1H1S")]
    public void A_duration_is_written(int seconds, string expected) => CalendarValues.Duration(Duration.FromSeconds(seconds)).ShouldBe(expected);

    [Theory]
    [InlineData(3600, "+0100"), InlineData(-12_600, "-0330"), InlineData(0, "+0000"), InlineData(-75, "-000115"), InlineData(20_700, "+0545")]
    public void An_offset_is_written(int seconds, string expected) => CalendarValues.UtcOffset(Offset.FromSeconds(seconds)).ShouldBe(expected);
}
