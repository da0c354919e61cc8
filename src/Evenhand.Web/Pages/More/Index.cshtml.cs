using Evenhand.App.Accounts.Rights;
using Evenhand.Web.Security.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.More;

/// <summary>Ways to what the bar of the phone has no room for.</summary>
[Needs(Resource.Account)]
public sealed class IndexModel : PageModel;
