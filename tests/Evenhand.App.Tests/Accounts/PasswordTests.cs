using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Passwords;
using Evenhand.App.Accounts.Secrets;

namespace Evenhand.App.Tests.Accounts;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("sunshine", true)]
    [InlineData("SUNSHINE", true)]
    [InlineData("four quiet garden chairs", false)]
    public void The_list_of_common_passwords_is_in_the_program(string password, bool common)
    {
        CommonPasswords.Count.ShouldBeGreaterThan(10_000);
        CommonPasswords.Contains(password).ShouldBe(common);
    }

    [Fact]
    public void A_password_matches_itself_and_nothing_near_it()
    {
        var kept = PasswordHash.Of("Köchin 🥕 und Garten");
        PasswordHash.Matches(kept, "Köchin 🥕 und Garten").ShouldBeTrue();
        PasswordHash.Matches(kept, "Köchin 🥕 und garten").ShouldBeFalse();
        PasswordHash.Matches(kept, "Köchin 🥕 und Garten ").ShouldBeFalse();
        PasswordHash.Matches(null, "Köchin 🥕 und Garten").ShouldBeFalse();
        PasswordHash.Of("Köchin 🥕 und Garten").ShouldNotBe(kept);
    }

    [Fact]
    public void A_recovery_code_is_the_same_however_it_is_typed()
    {
        var codes = RecoveryCode.NewSet();
        codes.Distinct(StringComparer.Ordinal).Count().ShouldBe(RecoveryCode.Count);
        RecoveryCode.Hash(codes[0].ToUpperInvariant().Replace('-', ' ')).ShouldBe(RecoveryCode.Hash(codes[0]));
        RecoveryCode.Hash(codes[1]).ShouldNotBe(RecoveryCode.Hash(codes[0]));
    }

    [Theory]
    [InlineData(" Ada  Lovelace ", "ada lovelace", true)]
    [InlineData("Jörg", "JÖRG", true)]
    [InlineData("Ada", "Adá", false)]
    public void Names_are_compared_as_people_read_them(string one, string other, bool same) =>
        (LoginName.Normal(one) == LoginName.Normal(other)).ShouldBe(same);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("a\nb")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890")]
    public void What_is_no_name_is_refused(string typed) => LoginName.IsFine(typed).ShouldBeFalse();

    [Fact]
    public void Half_a_character_is_no_name() => LoginName.IsFine("a" + (char)0xD800 + "b").ShouldBeFalse();
}
