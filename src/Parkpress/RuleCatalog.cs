using System.Collections.Immutable;
using Parkpress.Assets;
using Parkpress.Checks;
using Parkpress.Content.FrontMatter;
using Parkpress.Content.Markdown;
using Parkpress.Content.Markdown.Extensions.Embeds;
using Parkpress.Content.Markdown.Extensions.Highlighting;
using Parkpress.Content.Markdown.Extensions.Maths;
using Parkpress.Diagnostics;
using Parkpress.Model;
using Parkpress.Outputs;
using Parkpress.Publishing;
using Parkpress.Sources;
using Parkpress.Templates;

namespace Parkpress;

/// <summary>Every rule of every room, by code. To add one, write it in its room's list and add a line here and a page to docs/rules.</summary>
public static class RuleCatalog
{
    /// <summary>All rules, by code in ordinal order; a code stands once and is never given to another rule.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        SourceRules.NotUtf8,
        SourceRules.NulCharacter,
        SourceRules.SymbolicLink,
        SourceRules.NoConfig,
        SourceRules.NoContent,
        SourceRules.UnreadableFile,
        SourceRules.Gb18030,
        SourceRules.Utf16,
        SourceRules.ForeignExtension,
        SourceRules.TooLarge,
        SourceRules.YamlSyntax,
        SourceRules.NotAMapping,
        SourceRules.FullWidthColon,
        SourceRules.DuplicateKey,
        SourceRules.YamlFeature,
        SourceRules.YamlTooDeep,
        SourceRules.UnclosedFrontMatter,
        SourceRules.MistypedFence,
        SourceRules.ChineseQuotes,
        SourceRules.ChineseQuotesAroundData,
        SourceRules.ValueCut,
        SourceRules.NoSpaceAfterColon,
        SourceRules.NoSpaceAfterDash,
        SourceRules.InvisibleCharacter,
        SourceRules.UnknownKey,
        SourceRules.WrongType,
        SourceRules.MissingSetting,
        SourceRules.BadBaseUrl,
        SourceRules.DataShape,
        SourceRules.UnknownDataName,
        SourceRules.DataWithoutPage,
        SourceRules.UnusedCategory,
        SourceRules.FieldExists,

        FrontMatterRules.UnknownField,
        FrontMatterRules.WrongType,
        FrontMatterRules.BadDate,
        FrontMatterRules.BadChoice,
        FrontMatterRules.MissingTitle,
        FrontMatterRules.MissingDate,
        FrontMatterRules.FieldOfOtherKind,
        FrontMatterRules.BadCategory,
        FrontMatterRules.BadSitePath,
        FrontMatterRules.BadSlug,
        FrontMatterRules.SectionOnlyField,
        FrontMatterRules.DatesOutOfOrder,
        FrontMatterRules.FutureDate,
        FrontMatterRules.FullWidthSeparator,
        FrontMatterRules.LongTitle,
        FrontMatterRules.SectionDraft,

        MarkdownRules.ForbiddenCharacter,
        MarkdownRules.NestedTooDeeply,
        MarkdownRules.Unreadable,
        MarkdownRules.UnsafeLink,
        MarkdownRules.HeadingLevelOne,
        MarkdownRules.HeadingLevelSkipped,
        MarkdownRules.DuplicateId,
        MarkdownRules.AttributeNotAllowed,
        MarkdownRules.ContainerName,
        MarkdownRules.AlertKind,
        MarkdownRules.ShortcodeUnclosed,
        MarkdownRules.ShortcodeStray,
        MarkdownRules.ShortcodeMalformed,
        MarkdownRules.ShortcodeFullWidth,
        MarkdownRules.ShortcodeDuplicate,
        MarkdownRules.HtmlEscaped,
        MarkdownRules.HtmlRemoved,
        MarkdownRules.CommentUnclosed,
        MarkdownRules.IndentMakesCode,
        MarkdownRules.IndentBySpaces,
        MarkdownRules.HeadingWithoutSpace,
        MarkdownRules.EmphasisUnclosed,
        MarkdownRules.EmphasisBetweenDigits,
        MarkdownRules.TableUnrecognised,
        MarkdownRules.TableRowTooLong,
        MarkdownRules.FootnoteUndefined,
        MarkdownRules.FootnoteUnused,
        MarkdownRules.LinkFullWidth,
        MarkdownRules.FenceUnclosed,
        MarkdownRules.HeadingEmpty,
        MarkdownRules.LinkWithoutAddress,
        MarkdownRules.LinkWithoutText,
        MarkdownRules.LinkTextVague,
        MarkdownRules.ImageWithoutText,
        MarkdownRules.ImageInsecure,
        MarkdownRules.LinkToOwnComputer,
        MarkdownRules.LinkToPrivateNetwork,
        MarkdownRules.ContainerStray,
        MarkdownRules.TableRowTooShort,
        MarkdownRules.TableHeaderMismatch,
        MarkdownRules.FootnoteDuplicate,
        MarkdownRules.ListUnrecognised,
        MarkdownRules.FullWidthMark,
        MarkdownRules.HeadingByAccident,
        MarkdownRules.MoreTwice,
        MarkdownRules.InvisibleCharacter,
        MarkdownRules.IdentityNumber,
        MarkdownRules.MobileNumber,
        MarkdownRules.BankCardNumber,

        CodeRules.UnknownLanguage,

        MathsRules.UnknownCommand,
        MathsRules.Syntax,
        MathsRules.TooLarge,
        MathsRules.Unclosed,

        CodeRules.TooLong,

        EmbedRules.NotAllowed,

        CodeRules.Diagram,

        EmbedRules.Untitled,

        TemplateRules.Syntax,
        TemplateRules.Runtime,
        TemplateRules.UnknownLayout,
        TemplateRules.UnknownShortcode,
        TemplateRules.UnknownArgument,
        TemplateRules.MissingArgument,
        TemplateRules.UnusedTemplate,
        TemplateRules.ArgumentDeclaration,

        ModelRules.DuplicatePermalink,
        ModelRules.DuplicateAlias,
        ModelRules.BrokenReference,
        ModelRules.UnsafeAddress,

        LinkRules.BrokenLink,
        LinkRules.BrokenAnchor,
        LinkRules.MissingImage,
        LinkRules.MissingFile,
        LinkRules.WithheldTarget,

        SiteRules.DuplicateTitle,
        SiteRules.DuplicateDocumentNumber,
        SiteRules.DuplicateIndexNumber,
        SiteRules.TermSpelling,
        SiteRules.TermNearMiss,
        SiteRules.UnusedFile,

        LinkRules.LinkToAlias,
        LinkRules.UnsafeAddress,
        LinkRules.AddressWithoutScheme,

        SiteRules.UpdatedInFuture,
        SiteRules.UpdatedBeforeDate,
        SiteRules.RepealedButValid,
        SiteRules.EmptySection,
        SiteRules.ActiveFile,

        ExternalLinkRules.Broken,
        ExternalLinkRules.Redirect,
        ExternalLinkRules.Unreachable,

        OutputRules.PathCollision,
        OutputRules.UnsafePath,

        PublishRules.RefusedFolder,
        PublishRules.Locked,
        PublishRules.WriteFailed,

        AssetRules.ImageUnreadable,
        AssetRules.ImageTooLarge,
        AssetRules.ImageDamaged,
        AssetRules.ImageExtension,
        AssetRules.ImageOverBudget,
        AssetRules.ImageTellsPlace,
        AssetRules.ImageNotShown,
        AssetRules.ImageUncompressed,
        AssetRules.ImageUndecodable,
        AssetRules.StylesheetSyntax,
        AssetRules.ScriptSyntax,
    ];
}
