using System.Xml.Linq;

namespace Evenhand.Web.CalDav;

/// <summary>A request that is not carried out: its status, and the precondition that failed where there is one (RFC 4918, 16).</summary>
internal sealed class DavException(int status, XElement? precondition = null, string message = "") : Exception(message)
{
    public int Status { get; } = status;

    public XElement? Precondition { get; } = precondition;
}
