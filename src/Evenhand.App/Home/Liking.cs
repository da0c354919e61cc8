namespace Evenhand.App.Home;

/// <summary>How much someone minds doing something.</summary>
public enum Liking
{
    Neutral,
    Likes,
    Minds,
}
