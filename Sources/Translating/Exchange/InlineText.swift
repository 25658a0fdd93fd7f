/// The text of a piece and the codes in it: its markup, which translators move and never change.
struct InlineText: Sendable, Hashable {
  /// A stretch of text, or a code.
  enum Piece: Sendable, Hashable {
    case text(String)
    /// The beginning of a pair: `**`, `[`.
    case open(Int, String)
    /// Its end: `**`, `](https://…)`.
    case close(Int, String)
    /// A code by itself: `[^1]`, `` `code` ``, a line break.
    case single(Int, String)
  }

  var pieces: [Piece] = []

  /// Without codes.
  var plain: String {
    pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
  }

  var isEmpty: Bool {
    pieces.allSatisfy { if case .text(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false } }
  }

  /// A code with what it stands for.
  struct Code: Hashable {
    let id: Int
    /// What it, or its beginning, and its end are in Markdown.
    let (data, end): (String, String)

    /// As messages name it.
    var shown: String { end.isEmpty ? data : "\(data)…\(end)" }

    /// What kind of markup it is: the first signs tell.
    var kind: String {
      if data.hasPrefix("[^") { return "[^" }
      if data.hasPrefix("![") { return "![" }
      return String(data.prefix(data.hasPrefix("**") ? 2 : 1))
    }
  }

  /// In the order of the text.
  var codes: [Code] {
    var ends: [Int: String] = [:]
    for case .close(let id, let data) in pieces { ends[id] = data }
    return pieces.compactMap { piece in
      switch piece {
      case .text, .close: nil
      case .open(let id, let data): Code(id: id, data: data, end: ends[id] ?? "")
      case .single(let id, let data): Code(id: id, data: data, end: "")
      }
    }
  }

  /// Whether another says the same with the same codes in the same places, however lines are broken.
  func isSame(as other: InlineText) -> Bool { shape == other.shape }

  /// Texts and codes in turn.
  var shape: [String] {
    var shape = [""]
    for piece in pieces {
      switch piece {
      case .text(let text): shape[shape.count - 1] += text
      case .open(let id, _): shape += ["<\(id)", ""]
      case .close(let id, _): shape += [">\(id)", ""]
      case .single(let id, _): shape += ["=\(id)", ""]
      }
    }
    return shape.enumerated().map { $0.isMultiple(of: 2) ? $1.withSingleBlanks : $1 }
  }

  /// The same text with the numbers that another gives to the same codes; those of the same kind next, new ones for others.
  func numbered(like source: InlineText) -> InlineText {
    var free = source.codes
    let own = codes
    var numbers: [Int: Int] = [:]
    func take(_ isLike: (Code, Code) -> Bool) {
      for code in own where numbers[code.id] == nil {
        guard let place = free.firstIndex(where: { isLike($0, code) }) else { continue }
        numbers[code.id] = free.remove(at: place).id
      }
    }
    take { ($0.data, $0.end) == ($1.data, $1.end) }
    take { $0.kind == $1.kind }
    var next = (source.codes.map(\.id).max() ?? 0) + 1
    for code in own where numbers[code.id] == nil {
      numbers[code.id] = next
      next += 1
    }
    return mapped { (numbers[$0] ?? $0, nil) }
  }

  /// The same with what codes stand for in other texts, the first that has them; nil where none has one of them.
  func filled(from texts: [InlineText]) -> InlineText? {
    var known: [Int: Code] = [:]
    for code in texts.flatMap(\.codes) where known[code.id] == nil { known[code.id] = code }
    guard codes.allSatisfy({ known[$0.id] != nil }) else { return nil }
    return mapped { ($0, known[$0]) }
  }

  private func mapped(_ change: (Int) -> (Int, Code?)) -> InlineText {
    var text = InlineText()
    text.pieces = pieces.map { piece in
      switch piece {
      case .text: return piece
      case .open(let id, let data):
        let (number, code) = change(id)
        return .open(number, code?.data ?? data)
      case .close(let id, let data):
        let (number, code) = change(id)
        return .close(number, code?.end ?? data)
      case .single(let id, let data):
        let (number, code) = change(id)
        return .single(number, code?.data ?? data)
      }
    }
    return text
  }
}

extension StringProtocol {
  /// The text in which each run of spaces, tabs and line ends is one space, and none stands at its ends. No-break spaces
  /// stay.
  var withSingleBlanks: String { split { $0 == " " || $0 == "\t" || $0.isNewline }.joined(separator: " ") }
}
