using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Tests.Data.Databases;

public class FullDiskTests
{
    [SmallDiskFact]
    public async Task On_a_full_disk_nothing_is_acknowledged_and_writing_comes_back_by_itself()
    {
        var folder = Directory.CreateTempSubdirectory("evenhand-small-").FullName;
        SmallDiskFactAttribute.Run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", folder);
        try
        {
            var clock = new TestClock();
            var store = await Evenhand.App.Data.Store.Open(new() { DataDirectory = folder }, clock);
            var id = (await store.Households.Create(new() { File = TestStore.File(TestStore.TwoAdults) })).ShouldBeOfType<Written.Done>().Answer!;
            var caller = new Evenhand.App.Data.Caller(new(id), null, Evenhand.App.Data.Role.Adult, null, null);
            var acknowledged = new List<string>();
            Written.Unavailable? unavailable = null;
            for (var at = 0; unavailable is null; at++)
            {
                switch (await Add($"m{at}"))
                {
                    case Written.Done:
                        acknowledged.Add($"m{at}");
                        break;
                    case Written.Unavailable full:
                        unavailable = full;
                        break;
                }
            }

            unavailable.Trouble.Reason.ShouldContain("full");
            unavailable.Trouble.NeedsRestart.ShouldBeFalse();
            store.Trouble.ShouldNotBeNull();
            (await Add("still full")).ShouldBeOfType<Written.Unavailable>();

            // Reading goes on, and room on the disk is all that it takes.
            (await Marks()).ShouldBe(acknowledged, ignoreOrder: true);
            SmallDiskFactAttribute.Run("mount", "-o", "remount,size=30m", folder);
            (await Add("room again")).ShouldBeOfType<Written.Done>();
            acknowledged.Add("room again");
            store.Trouble.ShouldBeNull();
            await store.DisposeAsync();
            store = await Evenhand.App.Data.Store.Open(new() { DataDirectory = folder }, clock);
            (await Marks()).ShouldBe(acknowledged, ignoreOrder: true);
            await store.DisposeAsync();
            (await Evenhand.App.Data.Checks.StoreDoctor.Examine(new() { DataDirectory = folder })).Where(result => result.Name != "space").ShouldAllBe(result => result.Well);

            Task<Written> Add(string mark) => store.Write(caller, "mark.add", (edit, _) =>
            {
                edit.Add(new MarkRow { Id = mark, Monday = new(2026, 4, 6), Item = "dinner", Kind = "done", Text = new string('x', 5000), At = edit.Now });
                return Task.CompletedTask;
            });

            async Task<IEnumerable<string>> Marks() => (await (await store.Households.Read(caller))!.Marks(new(2026, 4, 6), default)).Select(mark => mark.Id);
        }
        finally
        {
            SmallDiskFactAttribute.Run("umount", folder);
            Directory.Delete(folder);
        }
    }

}
