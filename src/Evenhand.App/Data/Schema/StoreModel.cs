using System.Text;
using Evenhand.App.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Schema;

/// <summary>Tables, keys and references. The scripts under <c>Data/Sql</c> make them; a test holds the two together.</summary>
internal static class StoreModel
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<HouseholdRow>().ToTable("household").HasKey(row => row.Id);
        model.Entity<LoginRow>(login =>
        {
            login.ToTable("login").HasKey(row => row.Id);
            login.HasIndex(row => row.NormalName).IsUnique();
        });
        model.Entity<PasskeyRow>(passkey =>
        {
            passkey.ToTable("passkey").HasKey(row => new { row.LoginId, row.CredentialId });
            passkey.HasIndex(row => row.CredentialId).IsUnique();
            passkey.HasOne<LoginRow>().WithMany().HasForeignKey(row => row.LoginId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RecoveryCodeRow>(code =>
        {
            code.ToTable("recovery_code").HasKey(row => new { row.LoginId, row.Hash });
            code.HasOne<LoginRow>().WithMany().HasForeignKey(row => row.LoginId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SessionRow>(session =>
        {
            session.ToTable("session").HasKey(row => row.TokenHash);
            session.HasIndex(row => row.LoginId);
            session.HasOne<LoginRow>().WithMany().HasForeignKey(row => row.LoginId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<AttemptRow>().ToTable("attempt").HasKey(row => row.Key);
        model.Entity<KeyringRow>().ToTable("keyring").HasKey(row => row.Name);

        Household<PartRow>(model, "part").HasKey(row => new { row.HouseholdId, row.Path, row.FromDate });
        model.Entity<MemberRow>(member =>
        {
            Household<MemberRow>(model, "member").HasKey(row => new { row.HouseholdId, row.Id });
            member.HasIndex(row => row.LoginId);
            member.HasOne<LoginRow>().WithMany().HasForeignKey(row => row.LoginId).OnDelete(DeleteBehavior.SetNull);
        });
        model.Entity<InvitationRow>(invitation =>
        {
            Household<InvitationRow>(model, "invitation").HasKey(row => new { row.HouseholdId, row.Id });
            invitation.HasIndex(row => row.TokenHash).IsUnique();
        });
        Household<WeekRow>(model, "week").HasKey(row => new { row.HouseholdId, row.Monday });
        model.Entity<MarkRow>(mark =>
        {
            Household<MarkRow>(model, "mark").HasKey(row => new { row.HouseholdId, row.Id });
            mark.HasIndex(row => new { row.HouseholdId, row.Monday });
        });
        model.Entity<FeedRow>(feed =>
        {
            Household<FeedRow>(model, "feed").HasKey(row => new { row.HouseholdId, row.Id });
            feed.HasIndex(row => row.TokenHash).IsUnique();
        });
        model.Entity<CalendarCollectionRow>(collection =>
        {
            Household<CalendarCollectionRow>(model, "calendar_collection").HasKey(row => new { row.HouseholdId, row.Id });
            collection.HasIndex(row => new { row.HouseholdId, row.MemberId, row.Name }).IsUnique();
            collection.Ignore(row => row.IsFolder);
        });
        model.Entity<CalendarObjectRow>(one =>
        {
            Household<CalendarObjectRow>(model, "calendar_object").HasKey(row => new { row.HouseholdId, row.CollectionId, row.Name });
            one.HasIndex(row => new { row.HouseholdId, row.CollectionId, row.Change });
            one.HasIndex(row => new { row.HouseholdId, row.CollectionId, row.Uid });
            one.HasOne<CalendarCollectionRow>().WithMany().HasForeignKey(row => new { row.HouseholdId, row.CollectionId }).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<SentAskRow>(ask =>
        {
            Household<SentAskRow>(model, "sent_ask").HasKey(row => new { row.HouseholdId, row.Id });
            ask.HasIndex(row => row.TokenHash).IsUnique();
        });
        Household<CrisisRecordRow>(model, "crisis_record").HasKey(row => new { row.HouseholdId, row.Id });
        Household<CalendarSourceRow>(model, "calendar_source").HasKey(row => new { row.HouseholdId, row.Id });
        model.Entity<CalendarInboxRow>(inbox =>
        {
            Household<CalendarInboxRow>(model, "calendar_inbox").HasKey(row => new { row.HouseholdId, row.SourceId });
            inbox.HasIndex(row => row.NextAt);
            inbox.HasOne<CalendarSourceRow>().WithMany().HasForeignKey(row => new { row.HouseholdId, row.SourceId }).OnDelete(DeleteBehavior.Cascade);
        });
        Household<CalendarRuleRow>(model, "calendar_rule").HasKey(row => new { row.HouseholdId, row.Id });
        Household<SeenRow>(model, "seen").HasKey(row => new { row.HouseholdId, row.MemberId });
        Household<PrivacyRow>(model, "privacy").HasKey(row => new { row.HouseholdId, row.Subject });
        Household<AnswerRow>(model, "answer").HasKey(row => new { row.HouseholdId, row.Id });
        Household<AttachmentRow>(model, "attachment").HasKey(row => new { row.HouseholdId, row.Id });
        Household<IdempotencyRow>(model, "idempotency").HasKey(row => new { row.HouseholdId, row.Key });
        model.Entity<JournalRow>(journal =>
        {
            journal.ToTable("journal").HasKey(row => new { row.HouseholdId, row.Seq });
            journal.HasIndex(row => new { row.HouseholdId, row.At });
            journal.HasOne<HouseholdRow>().WithMany().HasForeignKey(row => row.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<JournalContentRow>(content =>
        {
            content.ToTable("journal_content").HasKey(row => new { row.HouseholdId, row.Seq });
            content.HasOne<JournalRow>().WithMany().HasForeignKey(row => new { row.HouseholdId, row.Seq }).OnDelete(DeleteBehavior.Restrict);
        });

        foreach (var entity in model.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Snake(property.Name));
                property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                property.IsConcurrencyToken = property.Name == nameof(IRow.Version);
            }
        }
    }

    private static Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Household<T>(ModelBuilder model, string table)
        where T : class, IHouseholdRow
    {
        var entity = model.Entity<T>();
        entity.ToTable(table);
        entity.HasOne<HouseholdRow>().WithMany().HasForeignKey(row => row.HouseholdId).OnDelete(DeleteBehavior.Restrict);
        return entity;
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
