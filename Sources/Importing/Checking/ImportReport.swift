internal import Diagnostics
internal import Resolutions

/// What an import says to its editor.
public struct ImportReport {
  private let result: ImportResult
  private let name: String
  private let target: String

  /// - Parameters:
  ///   - name: the source, as the user gave it.
  ///   - target: where its text goes.
  public init(_ result: ImportResult, name: String, target: String) {
    self.result = result
    self.name = name
    self.target = target
  }

  /// Ends with a line break.
  public var text: String {
    ([heading] + section("Found", found) + section("Look at", lookAt) + section("Left out", leftOut)).joined(
      separator: "\n")
      + "\n"
  }

  private var heading: String { "\(name) → \(target)" }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "\(title):"] + lines.map { "  \($0)" }
  }

  private var found: [String] {
    let version = result.version
    let facts = [
      ("title", version.fullTitle.isEmpty ? nil : version.fullTitle), ("reference", result.facts.reference),
      ("date", result.facts.date),
    ]
    var lines = facts.map { "\($0): \($1 ?? "none")" }
    lines += result.facts.sponsors.map { "sponsors: \($0)" }
    lines += FoundOutline(version).lines
    lines.append("\(result.words) words of the source compared with the resolution, page by page")
    return lines
  }

  /// Doubts of the import by place, then what our reader says.
  private var lookAt: [String] {
    let own = result.doubts.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .flatMap { _, doubt in
        let place =
          doubt.rule == .addedWords || doubt.rule == .noTitle ? "" : doubt.place.description(unit: result.unit) + ": "
        let line = "\(place)\(doubt.rule.summary(doubt.subject)) [\(doubt.rule.rawValue)]"
        return [line] + (doubt.rule.hint.map { ["  → \($0)"] } ?? [])
      }
    let reader = result.readerDiagnostics.sorted().flatMap { diagnostic in
      ["\(target):\(diagnostic.location.range.start.line): \(diagnostic.summary) [\(diagnostic.rule)]"]
        + diagnostic.hints.map { "  → \($0)" }
    }
    return own + reader
  }

  /// One line for each reason; equal texts are told once, with all their pages.
  private var leftOut: [String] {
    LeftOut.Reason.allCases.compactMap { reason in
      let pieces = result.leftOut.filter { $0.reason == reason }
      guard !pieces.isEmpty else { return nil }
      var order: [String] = []
      var places: [String: [Place]] = [:]
      for piece in pieces {
        if places[piece.text] == nil { order.append(piece.text) }
        places[piece.text, default: []].append(piece.place)
      }
      let texts = order.map { text in "“\(text.onOneLine())” (\(description(of: places[text] ?? [])))" }
      return "\(reason.words): \(texts.joined(separator: ", "))"
    }
  }

  private func description(of places: [Place]) -> String {
    let pages = Set(places.compactMap(\.page)).sorted()
    if pages.isEmpty { return places.map { $0.description(unit: result.unit) }.joined(separator: "; ") }
    guard pages.count > 1 else { return "page \(pages[0])" }
    let isRow = pages[pages.count - 1] - pages[0] == pages.count - 1
    return "pages " + (isRow ? "\(pages[0])–\(pages[pages.count - 1])" : pages.map(String.init).joined(separator: ", "))
  }
}

extension String {
  fileprivate func onOneLine() -> String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension LeftOut.Reason {
  /// Why, in words of an editor.
  var words: String {
    switch self {
    case .sponsors: "sponsors, who stand in the head as they are printed"
    case .pageNumber: "numbers of pages and of the print job"
    case .runningHead: "running head or foot of the page"
    case .masthead: "head of the first page"
    case .siteFurniture: "around the text on the web page"
    case .deletion: "deleted with changes tracked"
    case .comment: "comment"
    case .hidden: "hidden text"
    case .picture: "picture"
    case .header: "head or foot of all pages"
    case .index: "table of contents"
    }
  }
}
