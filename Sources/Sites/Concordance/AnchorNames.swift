public import Resolutions

extension Anchor {
  /// As messages name what it addresses, in English: "recital B", "point (a) of paragraph 2".
  public var nameInMessages: String {
    parts.reversed().compactMap(\.name).joined(separator: " of ")
  }

  /// As messages name the first and last of a run: "paragraphs 2 to 4", "points (a) to (c) of paragraph 2"; one that is
  /// alone by its own name.
  static func nameInMessages(from first: Anchor, to last: Anchor) -> String {
    let (a, b) = (first.parts, last.parts)
    guard first != last else { return first.nameInMessages }
    guard let start = a.last, let end = b.last, let noun = start.noun, noun == end.noun else {
      return "\(first.nameInMessages) to \(last.nameInMessages)"
    }
    let container = a.dropLast().reversed().compactMap(\.name).joined(separator: " of ")
    let nouns = noun == "dash" ? "dashes" : noun + "s"
    return "\(nouns) \(start.numberInMessages) to \(end.numberInMessages)"
      + (container.isEmpty ? "" : " of \(container)")
  }

  /// The number alone, as messages name it: "3", "(a)".
  var numberInMessages: String { parts.last?.numberInMessages ?? rawValue }

  private var parts: [Part] {
    rawValue.split(separator: "_", omittingEmptySubsequences: false).split(separator: "").compactMap { words in
      let words = Array(words)
      guard words.count >= 2 else { return nil }
      // A number that the text repeats has `_2` after it.
      return Part(
        element: Element(name: String(words[0])), number: String(words[1]), count: words.count > 2 ? Int(words[2]) : nil
      )
    }
  }

  /// What stands between two double low lines.
  private struct Part {
    let element: Element?
    let number: String
    let count: Int?

    var noun: String? {
      switch element {
      case .citation: "citation"
      case .recital: "recital"
      case .paragraph: "paragraph"
      case .article: "article"
      case .section: "cross-heading"
      case .part: "part"
      case .point: "point"
      case .indent: "dash"
      case .footnote: "footnote"
      case .annex: "annex"
      case .list, nil: nil
      }
    }

    var numberInMessages: String {
      (element == .point ? "(\(number))" : number) + (count.map { " (the \(ordinal($0)))" } ?? "")
    }

    /// Nil of lists, which nobody names.
    var name: String? { noun.map { "\($0) \(numberInMessages)" } }

    private func ordinal(_ count: Int) -> String {
      let words = ["second", "third", "fourth", "fifth"]
      return words.indices.contains(count - 2) ? words[count - 2] : "\(count)th"
    }
  }
}
