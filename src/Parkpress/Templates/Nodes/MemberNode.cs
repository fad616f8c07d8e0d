using Parkpress.Templates.Views;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Parkpress.Templates.Nodes;

/// <summary><c>page.title</c>. Everything that a template sees of the site is read here, through <see cref="View.TryRead"/>.</summary>
internal sealed class MemberNode : ScriptMemberExpression, IPathNode
{
    private readonly Operand _target;
    private readonly string _name;
    private readonly bool _isOptional;

    // The member that was found last: the next view is most often of the same kind.
    private object? _lastMember;

    public MemberNode(ScriptExpression target, ScriptToken dot, ScriptVariable member)
    {
        Target = target;
        DotToken = dot;
        Member = member;
        _target = new Operand(target);
        _name = member.Name;
        _isOptional = dot.TokenType == TokenType.QuestionDot;
    }

    public override object? Evaluate(TemplateContext context)
    {
        var page = (PageTemplateContext)context;
        object? target = _target.Evaluate(page);
        object? value = Read(page, target);

        // Of all views only the site has functions among its members.
        return target is View and not SiteView ? value : page.CallIfFunction(this, value);
    }

    public override object? GetValue(TemplateContext context) => Read((PageTemplateContext)context);

    public object? Read(PageTemplateContext context) => Read(context, _target.Evaluate(context));

    private object? Read(PageTemplateContext context, object? target)
    {
        object? value;
        switch (target)
        {
            case View view:
                return view.TryRead(context, _name, ref _lastMember, out value) ? value : throw Unknown();
            case null when _isOptional:
                return null;
            case null:
                throw new ScriptRuntimeException(Member!.Span, $"Object `{Target}` is null. Cannot access member: {this}");
            case object[] array when _name == "size":
                return Boxed.Of(array.Length);
            case SummaryList list when _name == "size":
                return Boxed.Of(list.Count);
            case IScriptObject known and not System.Collections.IList:
                return known.TryGetValue(context, Member!.Span, _name, out value) ? value : throw Unknown();
            default:
                return context.GetMemberAccessor(target).TryGetValue(context, Member!.Span, target, _name, out value) ? value : throw Unknown();
        }
    }

    private ScriptRuntimeException Unknown() => new(Member!.Span, $"Cannot get member with name {_name}.");
}
