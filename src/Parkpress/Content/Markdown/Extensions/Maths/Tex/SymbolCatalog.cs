using System.Collections.Frozen;
using Parkpress.Content.Markdown.Extensions.Maths.Tree;

namespace Parkpress.Content.Markdown.Extensions.Maths.Tex;

/// <summary>Commands that stand for one symbol, and what plain characters are.</summary>
internal static class SymbolCatalog
{
    // A name, a space, the symbol; Greek capitals stand upright in TeX, small letters do not.
    private const string Letters =
        "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ omicron ο pi π "
        + "varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω ell ℓ imath ı jmath ȷ hbar ℏ";

    private const string UprightLetters =
        "Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω partial ∂ Re ℜ Im ℑ aleph ℵ wp ℘";

    private const string Ordinaries =
        "infty ∞ nabla ∇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ nexists ∄ neg ¬ lnot ¬ angle ∠ triangle △ degree ° prime ′ top ⊤ bot ⊥ square □ "
        + "checkmark ✓ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ therefore ∴ because ∵ % % $ $ # # & & _ _ backslash \\ S § copyright © pounds £ yen ¥ "
        + "permil ‰ celsius ℃ star ⋆ ast ∗ surd √ sharp ♯ flat ♭ natural ♮";

    private const string Binaries =
        "pm ± mp ∓ times × div ÷ cdot ⋅ bullet ∙ circ ∘ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ vee ∨ lor ∨ wedge ∧ land ∧ "
        + "setminus ∖ wr ≀ amalg ⨿ uplus ⊎ dagger † ddagger ‡ diamond ⋄ bmod mod";

    private const string Relations =
        "le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ne ≠ neq ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ propto ∝ ll ≪ gg ≫ doteq ≐ triangleq ≜ coloneqq ≔ asymp ≍ "
        + "in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ subsetneq ⊊ supset ⊃ supseteq ⊇ prec ≺ preceq ⪯ succ ≻ succeq ⪰ perp ⊥ parallel ∥ mid ∣ nmid ∤ vdash ⊢ models ⊨ "
        + "to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ leftrightarrow ↔ Rightarrow ⇒ implies ⟹ Longrightarrow ⟹ Leftarrow ⇐ impliedby ⟸ "
        + "Leftrightarrow ⇔ iff ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ "
        + "swarrow ↙ nwarrow ↖ rightleftharpoons ⇌ leftrightharpoons ⇋ rightharpoonup ⇀ leftharpoonup ↼ colon :";

    private const string LargeOperators =
        "sum ∑ prod ∏ coprod ∐ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄ bigsqcup ⨆";

    private const string Integrals = "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯";

    private const string Functions =
        "sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh coth exp ln log lg arg deg dim hom ker sgn";

    private const string LimitFunctions = "lim limsup liminf max min sup inf det gcd Pr argmax argmin";

    private static readonly FrozenDictionary<string, SymbolNode> s_byCommand = Build();

    private static readonly FrozenDictionary<string, string> s_delimiters = new Dictionary<string, string>
    {
        ["("] = "(", [")"] = ")", ["["] = "[", ["]"] = "]", ["|"] = "|", ["/"] = "/", ["."] = "", ["<"] = "⟨", [">"] = "⟩",
        [@"\{"] = "{", [@"\}"] = "}", [@"\|"] = "‖", [@"\lbrace"] = "{", [@"\rbrace"] = "}", [@"\lbrack"] = "[", [@"\rbrack"] = "]",
        [@"\vert"] = "|", [@"\lvert"] = "|", [@"\rvert"] = "|", [@"\Vert"] = "‖", [@"\lVert"] = "‖", [@"\rVert"] = "‖",
        [@"\langle"] = "⟨", [@"\rangle"] = "⟩", [@"\lfloor"] = "⌊", [@"\rfloor"] = "⌋", [@"\lceil"] = "⌈", [@"\rceil"] = "⌉",
        [@"\backslash"] = @"\", [@"\uparrow"] = "↑", [@"\downarrow"] = "↓", [@"\updownarrow"] = "↕",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> Commands => s_byCommand.Keys;

    public static SymbolNode? FindCommand(string name) => s_byCommand.GetValueOrDefault(name);

    /// <summary>The delimiter that a token stands for; empty for <c>.</c>, null when it stands for none.</summary>
    public static string? FindDelimiter(TexToken token) => token.Kind switch
    {
        TexTokenKind.Character => s_delimiters.GetValueOrDefault(token.Text),
        TexTokenKind.Command => s_delimiters.GetValueOrDefault(@"\" + token.Text),
        _ => null,
    };

    /// <summary>What a character is that is neither a letter nor a digit.</summary>
    public static SymbolNode OfCharacter(string text) => text switch
    {
        "+" or "±" or "×" or "÷" or "·" or "⋅" => new(text, SymbolClass.Binary),
        "-" or "−" => new("−", SymbolClass.Binary),
        "*" => new("∗", SymbolClass.Binary),
        "=" or "<" or ">" or ":" or "≤" or "≥" or "≠" or "≈" or "≡" or "∈" or "→" or "⇒" or "⇔" or "∝" or "∼" => new(text, SymbolClass.Relation),
        "(" or "[" => new(text, SymbolClass.Open),
        ")" or "]" or "!" => new(text, SymbolClass.Close),
        "," or ";" => new(text, SymbolClass.Punctuation),
        "∑" or "∏" => new(text, SymbolClass.Large),
        "∫" => new(text, SymbolClass.Integral),
        _ => new(text, SymbolClass.Ordinary),
    };

    private static FrozenDictionary<string, SymbolNode> Build()
    {
        var all = new Dictionary<string, SymbolNode>(StringComparer.Ordinal);
        AddPairs(all, Letters, SymbolClass.Letter);
        AddPairs(all, UprightLetters, SymbolClass.Letter, isUpright: true);
        AddPairs(all, Ordinaries, SymbolClass.Ordinary);
        AddPairs(all, Binaries, SymbolClass.Binary);
        AddPairs(all, Relations, SymbolClass.Relation);
        AddPairs(all, LargeOperators, SymbolClass.Large);
        AddPairs(all, Integrals, SymbolClass.Integral);
        AddPairs(all, "{ { lbrace { lbrack [ langle ⟨ lfloor ⌊ lceil ⌈ lvert | lVert ‖", SymbolClass.Open);
        AddPairs(all, "} } rbrace } rbrack ] rangle ⟩ rfloor ⌋ rceil ⌉ rvert | rVert ‖", SymbolClass.Close);
        AddPairs(all, "| ‖ vert | Vert ‖", SymbolClass.Ordinary);
        foreach (string name in Functions.Split(' '))
        {
            all.Add(name, new SymbolNode(name, SymbolClass.Function));
        }

        foreach (string name in LimitFunctions.Split(' '))
        {
            all.Add(name, new SymbolNode(name is "limsup" or "liminf" or "argmax" or "argmin" ? name.Insert(3, "\u2009") : name, SymbolClass.LimitFunction));
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddPairs(Dictionary<string, SymbolNode> all, string pairs, SymbolClass symbolClass, bool isUpright = false)
    {
        string[] parts = pairs.Split(' ');
        for (int i = 0; i < parts.Length; i += 2)
        {
            all.Add(parts[i], new SymbolNode(parts[i + 1], symbolClass, isUpright));
        }
    }
}
