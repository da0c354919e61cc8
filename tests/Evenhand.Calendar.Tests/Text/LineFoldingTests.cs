using System.Text;
using Evenhand.Calendar.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Evenhand.Calendar.Tests.Text;

public sealed class LineFoldingTests
{
    private static readonly Arbitrary<string> Lines = Gen.OneOf(
            Gen.Choose(32, 126).Select(code => ((char)code).ToString()),
            Gen.Elements("é", "ß", "€", "漢", "👩‍👧", "🦊", "\u0301", "ÿ"))
        .ListOf().Select(parts => string.Concat(parts)).Resize(400).ToArbitrary();

    [Fact]
    public void No_line_has_more_than_75_octets() => Prop.ForAll(Lines, line =>
        LineFolding.Fold(line).Split("\r\n").All(part => Encoding.UTF8.GetByteCount(part) <= 75)).QuickCheckThrowOnFailure();

    [Fact]
    public void Unfolding_gives_the_line_back() => Prop.ForAll(Lines, line =>
        LineFolding.Unfold(LineFolding.Fold(line)) == line).QuickCheckThrowOnFailure();

    [Fact]
    public void No_character_is_cut() => Prop.ForAll(Lines, line =>
        LineFolding.Fold(line).Split("\r\n").All(part => Strict(Encoding.UTF8.GetBytes(part)) == part)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_line_is_shorter_than_it_could_be() => Prop.ForAll(Lines, line =>
        LineFolding.Fold(line).Split("\r\n").SkipLast(1).All(part => Encoding.UTF8.GetByteCount(part) > 71)).QuickCheckThrowOnFailure();

    [Fact]
    public void Seventy_five_octets_stay_on_one_line_and_one_more_does_not()
    {
        LineFolding.Fold(new string('x', 75)).ShouldBe(new string('x', 75));
        LineFolding.Fold(new string('x', 76)).ShouldBe(new string('x', 75) + "\r\n x");
        LineFolding.Fold(new string('x', 74) + "é").ShouldBe(new string('x', 74) + "\r\n é");
    }

    [Fact]
    public void Half_a_pair_becomes_the_replacement_character() => LineFolding.Fold(new string('x', 80) + "\uD83D").ShouldEndWith("\uFFFD");

    private static string Strict(byte[] bytes) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
}
