using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>Somebody at a page, whose every input is counted: a field that is filled in, a choice, a tap.</summary>
internal sealed class Hand(IPage page)
{
    public IPage Page { get; } = page;

    public int Inputs { get; private set; }

    public async Task Fill(string label, string text)
    {
        Inputs++;
        await Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
    }

    public async Task Choose(string label, string option)
    {
        Inputs++;
        await Page.GetByLabel(label).SelectOptionAsync(option);
    }

    public async Task Tap(string name)
    {
        Inputs++;
        await Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
    }

    public async Task TapText(string text)
    {
        Inputs++;
        await Page.GetByText(text, new() { Exact = true }).First.ClickAsync();
    }
}
