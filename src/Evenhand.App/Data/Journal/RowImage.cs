using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Evenhand.Domain.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Data.Journal;

/// <summary>A row as JSON, column by column, the same for both kinds of database.</summary>
internal static class RowImage
{
    private static readonly ConcurrentDictionary<IEntityType, (string Column, IProperty Property)[]> Columns = new();

    public static JsonObject Of(IEntityType type, PropertyValues values)
    {
        var image = new JsonObject();
        foreach (var (column, property) in ColumnsOf(type))
            image[column] = Json(values[property]);
        return image;
    }

    /// <summary>Key of the row within its household, in words: <c>owns/food.dinner 2026-05-01</c>.</summary>
    public static string Key(IEntityType type, JsonObject image) =>
        string.Join(' ', KeyColumns(type).Select(column => image[column]?.ToString()).Where(part => !string.IsNullOrEmpty(part)));

    public static object?[] KeyValues(IEntityType type, JsonObject image) =>
        [.. type.FindPrimaryKey()!.Properties.Select(property => Value(image[property.GetColumnName()], property.ClrType))];

    /// <summary>Puts the image's values into the row, all but its key and the names left out.</summary>
    public static void Restore(EntityEntry entry, JsonObject image, bool withKey)
    {
        foreach (var (column, property) in ColumnsOf(entry.Metadata))
            if (image.ContainsKey(column) && (withKey || !property.IsPrimaryKey()))
                entry.Property(property).CurrentValue = Value(image[column], property.ClrType);
    }

    private static IEnumerable<string> KeyColumns(IEntityType type) =>
        type.FindPrimaryKey()!.Properties.Where(property => property.ClrType != typeof(HouseholdId)).Select(property => property.GetColumnName());

    /// <summary>The columns that an image holds: the writer's own bookkeeping is no part of a row's state.</summary>
    private static (string Column, IProperty Property)[] ColumnsOf(IEntityType type) => Columns.GetOrAdd(type, _ =>
        [.. type.GetProperties().Where(property => property.Name is not (nameof(HouseholdRow.Revision) or nameof(HouseholdRow.JournalHead)))
            .Select(property => (property.GetColumnName(), property))]);

    private static JsonNode? Json(object? value) => value switch
    {
        null => null,
        string text => text,
        int number => number,
        long number => number,
        Instant instant => StoredValues.InstantText.Format(instant),
        LocalDate date => LocalDatePattern.Iso.Format(date),
        Enum word => word.ToString(),
        HouseholdId or MemberId or LoginId or PersonId => value.ToString(),
        _ => throw new NotSupportedException($"A journal image of {value.GetType()}."),
    };

    private static object? Value(JsonNode? json, Type type)
    {
        if (json is null)
            return null;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(int))
            return (int)json;
        if (type == typeof(long))
            return (long)json;
        var text = (string)json!;
        if (type == typeof(Instant))
            return StoredValues.InstantText.Parse(text).Value;
        if (type == typeof(LocalDate))
            return LocalDatePattern.Iso.Parse(text).Value;
        if (type == typeof(HouseholdId))
            return new HouseholdId(text);
        if (type == typeof(MemberId))
            return new MemberId(text);
        if (type == typeof(LoginId))
            return new LoginId(text);
        if (type == typeof(PersonId))
            return new PersonId(text);
        return type.IsEnum ? Enum.Parse(type, text) : text;
    }
}
