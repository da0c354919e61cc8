using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Evenhand.App.Data.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Evenhand.App.Data.Journal;

/// <summary>Takes an act back: writes what its rows were before, if they are still what the act left. Taking back is an act too.</summary>
internal static class UndoAct
{
    public const string Kind = "undo";

    public static async Task Run(HouseholdEdit edit, long seq, CancellationToken stop)
    {
        var context = edit.Context;
        var act = await context.Set<JournalRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Seq == seq, stop) ?? throw Refusals.NoAct(seq);
        if (!ActKinds.CanBeUndone(act.Act))
            throw Refusals.CannotBeUndone(act.Act);
        var body = await context.Set<JournalContentRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Seq == seq, stop) ?? throw Refusals.ActErased(seq);
        var content = JournalContent.Read(body.Body);
        var found = new List<(RowChange Change, IEntityType Type, IRow? Current)>();
        foreach (var change in content.Rows)
        {
            var type = TypeOf(context, change.Table);
            found.Add((change, type, await Current(context, type, change, stop)));
        }

        var changed = found.Where(row => !IsAsLeft(row.Change, row.Current)).ToList();
        if (changed.Count > 0)
            throw new ConflictException(await LaterChanges.Of(context, seq, changed, stop));
        foreach (var (change, type, current) in Enumerable.Reverse(found))
        {
            var login = (current as MemberRow)?.LoginId;
            if (PutBack(context, change, type, current) is MemberRow member)
                member.LoginId = await Login(context, current is null ? member.LoginId : login, stop);
        }

        foreach (var (name, value) in content.Words)
            edit.Say(name, value);
        edit.Say("undone", act.Act);
        edit.Undoes = seq;
    }

    public static IEntityType TypeOf(StoreContext context, string table) => context.Model.GetEntityTypes().First(type => type.GetTableName() == table);

    public static async Task<IRow?> Current(StoreContext context, IEntityType type, RowChange change, CancellationToken stop) =>
        (IRow?)await context.FindAsync(type.ClrType, RowImage.KeyValues(type, change.Either), stop);

    public static bool IsAsLeft(RowChange change, IRow? current) =>
        change.After is null ? current is null : current is not null && current.Version == (long)change.After["version"]!;

    /// <summary>Who signs in as a member is no matter of undoing: it stays as it is, and a login that is gone stays gone.</summary>
    private static async Task<LoginId?> Login(StoreContext context, LoginId? login, CancellationToken stop) =>
        login is { } id && await context.Set<LoginRow>().AnyAsync(row => row.Id == id, stop) ? id : null;

    /// <summary>The row as it was; null when there was none.</summary>
    private static object? PutBack(StoreContext context, RowChange change, IEntityType type, IRow? current)
    {
        if (change.Before is null)
        {
            context.Remove(current!);
            return null;
        }

        var entry = current is not null ? context.Entry(current) : context.Entry(Activator.CreateInstance(type.ClrType)!);
        RowImage.Restore(entry, change.Before, withKey: current is null);
        if (current is null)
            entry.State = EntityState.Added;
        return entry.Entity;
    }
}
