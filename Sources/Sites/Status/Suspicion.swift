/// What an experienced reviser would look at in a translation.
public enum Suspicion: Sendable, Hashable {
  /// Numbers that one text alone has.
  case numbers(missing: [String], extra: [String])
  /// Another month is named.
  case months
  /// References of procedures and documents that are missing.
  case codes([String])
  /// Links or footnotes that one text alone has.
  case references(missing: [String], extra: [String])
  /// Names of the index that the source has here, and the translation elsewhere.
  case names([String])
  /// Words of the source that were left as they are.
  case untranslated(String)
  /// How long it is, in hundredths of what the rest of the translation lets expect.
  case length(Int)
  /// A bracket or quotation mark without its partner.
  case unbalanced(String)

  /// A stable kebab-case id.
  public var id: String {
    switch self {
    case .numbers: "numbers"
    case .months: "months"
    case .codes: "codes"
    case .references: "references"
    case .names: "names"
    case .untranslated: "untranslated"
    case .length: "length"
    case .unbalanced: "unbalanced"
    }
  }

  /// In words.
  public var summary: String {
    switch self {
    case .numbers(let missing, let extra): Self.differ("numbers", missing, extra)
    case .months: "the date names another month than the source’s"
    case .codes(let codes): "\(codes.joined(separator: ", ")) \(codes.count == 1 ? "is" : "are") not there"
    case .references(let missing, let extra): Self.differ("links or footnotes", missing, extra)
    case .names(let names): "the index finds \(names.joined(separator: ", ")) here in the source only"
    case .untranslated(let words): "this is left in the source’s words: “\(words)”"
    case .length(let percent):
      percent < 100
        ? "it is far shorter than the source lets expect (\(percent) %)"
        : "it is far longer than the source lets expect (\(percent) %)"
    case .unbalanced(let signs): "\(signs) do not match, as they do in the source"
    }
  }

  private static func differ(_ nouns: String, _ missing: [String], _ extra: [String]) -> String {
    func named(_ all: [String]) -> String { "\(all.joined(separator: ", ")) \(all.count == 1 ? "is" : "are")" }
    var parts: [String] = []
    if !missing.isEmpty { parts.append("the source’s \(named(missing)) not there") }
    if !extra.isEmpty { parts.append("\(named(extra)) not in the source") }
    return "\(nouns) differ: \(parts.joined(separator: "; "))"
  }
}
