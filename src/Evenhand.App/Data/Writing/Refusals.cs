namespace Evenhand.App.Data.Writing;

/// <summary>The reasons for which the store itself refuses a write.</summary>
internal static class Refusals
{
    public static RefusedException NoHousehold() => One("no-household", "there is no such household.", "Open one that you belong to.");

    public static RefusedException NotAMember() => One("not-a-member", "you do not belong to this household.", "Ask someone who does for an invitation.");

    public static RefusedException KeyOfAnother(string act) => One("key-of-another", $"the key of this request was used for another act ({act}).", "Send a new key with every new request.");

    public static RefusedException KeyTaken() => One("already-there", "something of this name is there already.", "Choose another name.");

    public static RefusedException NoAct(long seq) => One("no-act", $"there is no act {seq} in this household's history.", "Open the history again.");

    public static RefusedException ActErased(long seq) => One("act-erased", $"what act {seq} changed has been erased.", "Change it back by hand.");

    public static RefusedException CannotBeUndone(string act) => One("cannot-be-undone", $"an act of this kind cannot be taken back ({act}).", "Change it by hand.");

    public static RefusedException One(string code, string message, string instead) => new([new("", code, "", message, instead)]);
}
