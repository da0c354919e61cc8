using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Data.Schema;

/// <summary>How values that are types of their own stand in a column. Instants are UTC with microseconds, as PostgreSQL keeps them.</summary>
internal static class StoredValues
{
    /// <summary>Text that sorts as time does.</summary>
    public static readonly InstantPattern InstantText = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'ffffff'Z'");

    public static void Configure(ModelConfigurationBuilder configuration, bool sqlite)
    {
        configuration.Properties<HouseholdId>().HaveConversion<HouseholdIdText>();
        configuration.Properties<MemberId>().HaveConversion<MemberIdText>();
        configuration.Properties<LoginId>().HaveConversion<LoginIdText>();
        configuration.Properties<PersonId>().HaveConversion<PersonIdText>();
        configuration.Properties<LocalDate>().HaveConversion<DateOfDay>();
        configuration.Properties<Role>().HaveConversion<string>();
        configuration.Properties<Rows.WeekState>().HaveConversion<string>();
        configuration.Properties<CalendarsIn.CalendarKind>().HaveConversion<string>();
        configuration.Properties<CalendarsIn.Meanings.RuleMatch>().HaveConversion<string>();
        configuration.Properties<CalendarsIn.Meanings.Meaning>().HaveConversion<string>();
        configuration.Properties<CalendarsIn.Reading.ReadProblem>().HaveConversion<string>();
        if (sqlite)
            configuration.Properties<Instant>().HaveConversion<InstantAsText>();
        else
            configuration.Properties<Instant>().HaveConversion<InstantAsUtc>();
    }

    /// <summary>An instant as it can be stored: anything finer than a microsecond is cut off.</summary>
    public static Instant Storable(Instant instant) => Instant.FromUnixTimeTicks(instant.ToUnixTimeTicks() / 10 * 10);

    private sealed class HouseholdIdText() : ValueConverter<HouseholdId, string>(id => id.Value, text => new(text));

    private sealed class MemberIdText() : ValueConverter<MemberId, string>(id => id.Value, text => new(text));

    private sealed class LoginIdText() : ValueConverter<LoginId, string>(id => id.Value, text => new(text));

    private sealed class PersonIdText() : ValueConverter<PersonId, string>(id => id.Value, text => new(text));

    private sealed class DateOfDay() : ValueConverter<LocalDate, DateOnly>(date => date.ToDateOnly(), day => LocalDate.FromDateOnly(day));

    private sealed class InstantAsText() : ValueConverter<Instant, string>(instant => InstantText.Format(instant), text => InstantText.Parse(text).Value);

    private sealed class InstantAsUtc() : ValueConverter<Instant, DateTime>(instant => instant.ToDateTimeUtc(), utc => Instant.FromDateTimeUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));
}
