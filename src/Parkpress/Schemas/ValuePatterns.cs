namespace Parkpress.Schemas;

/// <summary>Regular expressions, in the common part of all dialects, for what the readers accept.</summary>
internal static class ValuePatterns
{
    /// <summary>A day that the calendar may have, with or without a time and a zone. 29 February may still be wrong, and in the rarer forms the last days of a month.</summary>
    public const string Date =
        "^([0-9]{4}-((0?[13578]|1[02])-(0?[1-9]|[12][0-9]|3[01])|(0?[469]|11)-(0?[1-9]|[12][0-9]|30)|0?2-(0?[1-9]|[12][0-9]))"
        + "([ T]([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,7})?)?( ?(Z|[+-][0-9]{2}:[0-9]{2}))?)?"
        + "|[0-9]{4}(/(0?[1-9]|1[0-2])/(0?[1-9]|[12][0-9]|3[01])( ([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?)?"
        + "|\\.(0?[1-9]|1[0-2])\\.(0?[1-9]|[12][0-9]|3[01])"
        + "|年(0?[1-9]|1[0-2])月(0?[1-9]|[12][0-9]|3[01])日( ?([01]?[0-9]|2[0-3])(:[0-5][0-9]|时[0-5]?[0-9]分))?))$";

    /// <summary>One or two levels.</summary>
    public const string Category = "^/*[^/]+(/+[^/]+)?/*$";

    /// <summary>Begins with one slash and holds nothing that some host refuses.</summary>
    public const string SitePath = "^/(?!/)[^\\\\?#:*\"<>|]*$";

    public const string AbsoluteUrl = "^[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]+";

    public const string Link = "^(/|#|[Hh][Tt][Tt][Pp][Ss]?://[^/?#\\s]|mailto:|tel:)";

    /// <summary>A day that the calendar may have.</summary>
    public const string Day = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    public const string Color = "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$";

    /// <summary>Nothing that could end a declaration of a style sheet.</summary>
    public const string FontFamily = "^[^;:{}<>()@!/\\\\]+$";

    public const string TimeZone = "^([Zz]|[+-](0[0-9]|1[0-3]):[0-5][0-9]|[+-]14:00)$";
}
