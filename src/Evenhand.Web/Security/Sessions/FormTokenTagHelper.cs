using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Evenhand.Web.Security.Sessions;

/// <summary>Puts the token into every form that writes, whatever attributes it has.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormTokenTagHelper(IAntiforgery antiforgery) : TagHelper
{
    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var method = output.Attributes["method"]?.Value?.ToString() ?? "get";
        if (!method.Equals("post", StringComparison.OrdinalIgnoreCase) || output.PostContent.GetContent().Contains($"name=\"{FormTokens.Field}\"", StringComparison.Ordinal))
            return;
        output.PostContent.AppendHtml(new TagBuilder("input")
        {
            TagRenderMode = TagRenderMode.SelfClosing,
            Attributes = { ["type"] = "hidden", ["name"] = FormTokens.Field, ["value"] = antiforgery.GetAndStoreTokens(ViewContext.HttpContext).RequestToken },
        });
    }
}
