using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Schema;

/// <summary>
/// The tables, as they are seen from one household. A query over a household's rows is bound to that household by a filter on
/// the table itself, and saving refuses rows of another. Changes are not looked for when it saves: whoever saves does that.
/// </summary>
internal sealed class StoreContext : DbContext
{
    private HouseholdId household;

    /// <param name="household">The household whose rows there are; the default id for none.</param>
    public StoreContext(DbContextOptions<StoreContext> options, HouseholdId household)
        : base(options)
    {
        this.household = household;
        ChangeTracker.AutoDetectChangesEnabled = false;
        Database.AutoSavepointsEnabled = false;
        Database.AutoTransactionBehavior = AutoTransactionBehavior.WhenNeeded;
    }

    public HouseholdId Household => household;

    /// <summary>Forgets every row and sees another household from now on.</summary>
    public void TurnTo(HouseholdId next)
    {
        ChangeTracker.Clear();
        household = next;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("The store saves asynchronously.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            var foreign = entry.Entity switch
            {
                IHouseholdRow row => row.HouseholdId != household,
                HouseholdRow row => row.Id != household,
                _ => false,
            };
            if (foreign && entry.State is not (EntityState.Unchanged or EntityState.Detached))
                throw new InvalidOperationException($"A row of {entry.Metadata.GetTableName()} belongs to another household.");
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoredValues.Configure(configurationBuilder, Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal));

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        StoreModel.Build(modelBuilder);
        modelBuilder.Entity<HouseholdRow>().HasQueryFilter(row => row.Id == household);
        OfHousehold<PartRow>(modelBuilder);
        OfHousehold<MemberRow>(modelBuilder);
        OfHousehold<InvitationRow>(modelBuilder);
        OfHousehold<WeekRow>(modelBuilder);
        OfHousehold<MarkRow>(modelBuilder);
        OfHousehold<FeedRow>(modelBuilder);
        OfHousehold<CalendarCollectionRow>(modelBuilder);
        OfHousehold<CalendarObjectRow>(modelBuilder);
        OfHousehold<SentAskRow>(modelBuilder);
        OfHousehold<CrisisRecordRow>(modelBuilder);
        OfHousehold<CalendarSourceRow>(modelBuilder);
        OfHousehold<CalendarInboxRow>(modelBuilder);
        OfHousehold<CalendarRuleRow>(modelBuilder);
        OfHousehold<SeenRow>(modelBuilder);
        OfHousehold<PrivacyRow>(modelBuilder);
        OfHousehold<AnswerRow>(modelBuilder);
        OfHousehold<AttachmentRow>(modelBuilder);
        OfHousehold<IdempotencyRow>(modelBuilder);
        modelBuilder.Entity<JournalRow>().HasQueryFilter(row => row.HouseholdId == household);
        modelBuilder.Entity<JournalContentRow>().HasQueryFilter(row => row.HouseholdId == household);
    }

    private void OfHousehold<T>(ModelBuilder builder)
        where T : class, IHouseholdRow =>
        builder.Entity<T>().HasQueryFilter(row => row.HouseholdId == household);
}
