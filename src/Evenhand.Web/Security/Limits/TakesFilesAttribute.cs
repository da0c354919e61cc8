using Microsoft.AspNetCore.Http.Metadata;

namespace Evenhand.Web.Security.Limits;

/// <summary>A page whose forms carry files: its requests may be larger than others. It has to be known before the form is read.</summary>
/// <param name="most">Bytes of a request.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute(long most) : Attribute, IRequestSizeLimitMetadata
{
    public long Most { get; } = most;

    long? IRequestSizeLimitMetadata.MaxRequestBodySize => Most;
}
