internal import Markup
internal import Resolutions
internal import Sites

/// The site's words in the text of pages. Where a language lacks some, English ones stand in and say that they are English.
extension Phrases {
  private static let english: HTML = "<span lang=\"en\" dir=\"ltr\">"

  /// A phrase as it stands.
  func html(_ phrase: Phrase) -> HTML {
    isForeign(phrase) ? "\(Self.english)\(self[phrase])</span>" : "\(self[phrase])"
  }

  /// What says in which language an attribute is, where its phrase is English for want of another. Whatever words the
  /// element holds say by `own(within:)` that they are not.
  func language(of phrase: Phrase) -> HTML? { isForeign(phrase) ? " lang=\"en\"" : nil }

  /// The name of an element that holds others.
  func label(_ phrase: Phrase) -> HTML { " aria-label=\"\(self[phrase])\"\(language(of: phrase))" }

  /// What says that an element is in the page's language, within one whose name is English for want of another.
  func own(within phrase: Phrase) -> HTML? { isForeign(phrase) ? " lang=\"\(tag.rawValue)\"" : nil }

  /// The name of a provision, which is made of phrases.
  func html(name: String) -> HTML {
    isForeign(.paragraphN) ? "\(Self.english)\(name)</span>" : "\(name)"
  }

  /// A phrase with its placeholder filled in.
  /// - Parameter value: in the page's language.
  func html(_ phrase: Phrase, _ value: String) -> HTML {
    guard isForeign(phrase) else { return "\(self[phrase, value])" }
    let halves = halves(phrase)
    let own: HTML = "<bdi lang=\"\(tag.rawValue)\">\(value)</bdi>"
    return "\(Self.english)\(halves.before)\(halves.isWhole ? nil : own)\(halves.after)</span>"
  }
}
