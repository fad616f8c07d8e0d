namespace Parkpress.Content.Markdown.Proofing;

/// <summary>What a run of digits looks like.</summary>
internal enum NumberKind
{
    /// <summary>Just a number.</summary>
    None,

    /// <summary>居民身份证号码, 18 characters.</summary>
    Identity,

    /// <summary>A mobile number of the mainland.</summary>
    Mobile,

    /// <summary>A card of UnionPay.</summary>
    BankCard,
}
