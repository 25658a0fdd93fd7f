internal import CommonMark
internal import Diagnostics
internal import Resolutions
internal import Sites

/// The file of a translation that is to be written: every provision ready, with the label that the language prints, and the
/// source's text as a comment above it.
struct Skeleton {
  private let source: LanguageVersion
  private let language: LanguageTag
  private let bytes: BlockBytes
  private let places: [(key: String, place: TextPlace)]

  /// What stands for a text that is not translated yet.
  static let gap = "<!-- untranslated -->"

  init(_ source: LanguageVersion, language: LanguageTag) {
    self.source = source
    self.language = language
    bytes = BlockBytes(source)
    places = PlacedText(source, bytes).items.compactMap {
      if case .block(let key, let place) = $0.content { (key, place) } else { nil }
    }
  }

  /// The source's file with its labels, and comments for its texts.
  var text: String {
    var edit = FileEdit(source.file)
    let headings = headings
    for (_, place) in places {
      let range = bytes.range(of: place.node, skipping: place.skipping)
      edit.replace(range, with: headings[place.node] ?? Self.gap)
      let line = bytes.lineStart(of: bytes.offset(source.document[place.node].range.start))
      let margin = min(bytes.margin(from: line), range.lowerBound)
      edit.replace(margin..<margin, with: "\(comment(place))\n\n\(bytes.text(line..<margin))")
    }
    for (range, label) in labels { edit.replace(range, with: label) }
    return head + String(decoding: edit.result.bytes.dropFirst(bodyStart), as: UTF8.self)
  }

  /// Where reading would make something else of labels without texts: comments alone.
  var commentsAlone: String {
    head + places.map { "\n\(comment($0.place))\n\n\(Self.gap)\n" }.joined()
  }

  /// What a translation says otherwise than its source, as comments.
  private var head: String {
    let facts = [
      ("title", source.head.title.map(YAMLText.scalar)),
      ("institution", source.head.institution.map(YAMLText.scalar)),
      ("subjects", list(source.head.subjects)), ("sponsors", list(source.head.sponsors)),
    ]
    let comments = facts.compactMap { key, value in value.map { "# \(key): \($0)" } }
    return (["---"] + comments + ["translation: unofficial", "complete: false", "---", ""]).joined(separator: "\n")
  }

  private func list(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : "[\(texts.map(YAMLText.item).joined(separator: ", "))]"
  }

  /// Where the text begins: after the source's head.
  private var bodyStart: Int {
    let first = source.document.nodes.dropFirst().lazy.map { Int($0.startLine) }.filter { $0 > 0 }.min() ?? 1
    var line = first
    while line > 1, source.file.line(line - 1).allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { line -= 1 }
    return bytes.offset(line: line, column: 1)
  }

  /// What the source says, under its language: so that it means nothing but that.
  private func comment(_ place: TextPlace) -> String {
    Self.comment(source.language, bytes.text(bytes.range(of: place.node, skipping: place.skipping)))
  }

  /// A text of the source as a comment.
  static func comment(_ language: LanguageTag, _ text: String) -> String {
    "<!-- \(language): \(text.withSingleBlanks.asComment) -->"
  }

  // MARK: Labels

  /// What headings have that are read by their words, by their nodes: `Annex I`, `Article 5`.
  private var headings: [Int: String] {
    var headings: [Int: String] = [:]
    for annex in source.annexes {
      headings[annex.heading.node] = "\(word(.annex, in: annex.heading)) \(annex.number)".withSingleBlanks
    }
    for provision in source.provisions {
      guard let place = provision.heading, place.skipping == 0 else { continue }
      let kind = provision.kind == .section ? LegalTerms.Kind.section : .article
      headings[place.node] = "\(word(kind, in: place)) \(provision.numberInNames)"
    }
    return headings
  }

  /// The language's word for what a heading opens, as the heading begins: with a capital, or in capitals.
  private func word(_ kind: LegalTerms.Kind, in place: TextPlace) -> String {
    let word = LegalTerms.terms(for: language)[kind].first ?? kind.rawValue
    let first = source.plainText(of: place).prefix { $0.isLetter }
    if first.count > 1, first == first.uppercased() { return word.uppercased() }
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// The labels that the language prints otherwise.
  private var labels: [(range: Range<Int>, label: String)] {
    let local = LocalLabels(language)
    guard !local.isLatin else { return [] }
    return source.provisions.compactMap { provision in
      guard provision.kind == .recital || provision.kind == .point else { return nil }
      let start = bytes.offset(provision.range.start)
      let end = start + provision.label.utf8.count
      guard end <= source.file.bytes.count, source.file.bytes[start..<end].elementsEqual(provision.label.utf8) else {
        return nil
      }
      let label = local.label(provision.label, isRoman: isRoman(provision.index))
      return label == provision.label ? nil : (start..<end, label)
    }
  }

  /// Whether a point is one of a list that counts with Roman numerals.
  private func isRoman(_ index: Int) -> Bool {
    let elements = source.structure.elements
    let list = elements[..<index].lastIndex { $0.kind == .list && Int($0.end) > index }
    return list.flatMap { Provision(source.structure, $0 + 1)?.number } == "i"
  }
}
