internal import CommonMark
internal import Diagnostics

/// Labels within a text: two lines that were run together.
extension UnreadLabels {
  /// Looks in what stands before the first provision of each body, and in the headings of annexes.
  mutating func findInOpenings() {
    if let heading = version.heading { findLabel(inside: heading, before: 0, isHeading: true) }
    for place in version.main.openingNote + version.main.formula { findLabel(inside: place, before: 0) }
    for annex in version.annexes {
      let start = min(annex.body.preamble.range.lowerBound, annex.body.operative.range.lowerBound)
      findLabel(inside: annex.heading, before: start, isHeading: true)
      for place in annex.body.formula { findLabel(inside: place, before: start) }
    }
  }

  /// Tells of a label that stands within a text and is the next one.
  /// - Parameter index: of the element after it.
  mutating func findLabel(inside place: TextPlace, before index: Int, isHeading: Bool = false) {
    let node = document[place.node]
    guard !told.contains(Int(node.startLine)) else { return }
    var labels = open.filter { structure[$0.index].kind != .provision(.article) }.compactMap(\.label)
    if let part { labels.append(part) }
    if isHeading { labels += closed.values + [lastParagraph(before: index)].compactMap(\.self) }
    let search = InnerLabelSearch(
      document: document, labels: labels, next: nextLabel(from: index), words: words, nextArticle: nextArticle,
      plain: plainNumbers, mayBeginParagraphs: isBetweenParagraphs, mayBeginRecitals: mayBeginRecitals(at: index),
      isOpening: open.isEmpty && !isHeading, isHeading: isHeading, language: version.language)
    guard let label = search.label(in: place) else { return }
    if label.hasPrefix("#") || label == "|" || label == "-->" {
      let start = SourceRange(line: Int(node.startLine), column: Int(node.startColumn), length: 1)
      diagnostics.append(.straySign(label, at: SourceLocation(version.file, start)))
      return
    }
    guard !isNext(label) else { return }
    diagnostics.append(
      .labelWithinLine(label, of: name(open.last?.index), at: SourceLocation(version.file, node.range)))
  }

  /// The label of the paragraph right before an annex.
  private func lastParagraph(before index: Int) -> PrintedLabel? {
    guard open.isEmpty, index > version.main.operative.range.upperBound - 1 else { return nil }
    let last = structure.elements[..<min(index, structure.elements.count)].last {
      $0.kind == .provision(.paragraph)
    }
    return last.flatMap { LabelScanner.label(at: structure.characters[$0.label.range]) }
  }

  /// The numbers that come next where those of the open provisions have no sign after them: `3`, `.2`.
  private var plainNumbers: [String] {
    guard hasPlainNumbers else { return [] }
    return open.flatMap { provision -> [String] in
      let label = structure.label(of: provision.index)
      let digits = label.drop { $0 == "." }
      guard !digits.isEmpty, label.count - digits.count <= 1, let number = Int(digits) else { return [] }
      return digits.count < label.count ? [".\(number + 1)"] : ["\(number + 1)", ".1"]
    }
  }

  /// Whether the first recital's letter may come here: before the operative part, where no other has come.
  private func mayBeginRecitals(at index: Int) -> Bool {
    guard index <= version.main.operative.range.lowerBound else { return false }
    return firstRecital.map { !$0.isFirstLetter(in: version.language) } ?? true
  }

  /// Whether text in bold opens a paragraph, as it opens a heading.
  func hasBoldLabel(_ place: TextPlace) -> Bool {
    place.node + 1 < document.nodes.count && document[place.node + 1].kind == .strong
  }

  /// The number after that of the open article or section, or before that of the first one.
  private var nextArticle: Int? {
    func isContainer(_ element: Structure.Element) -> Bool {
      element.kind == .provision(.section) || element.kind == .provision(.article)
    }
    guard let container = open.first?.index else {
      let first = words.isEmpty ? nil : structure.elements.first(where: isContainer)
      return first.flatMap { Int(structure.text($0.ordinal)) }.map { $0 - 1 }
    }
    guard isContainer(structure[container]) else { return nil }
    return Int(structure.text(structure[container].ordinal)).map { $0 + 1 }
  }

  /// The label of the first provision from an element on.
  private func nextLabel(from index: Int) -> PrintedLabel? {
    let elements = structure.elements[min(index, structure.elements.count)...].prefix(4)
    let next = elements.first {
      if case .provision = $0.kind { true } else { $0.kind == .crossHeading && !$0.label.isEmpty }
    }
    return next.flatMap { LabelScanner.label(at: structure.characters[$0.label.range]) }
  }

  /// Whether the next provision at the side of an open one has a label, so that it is only referred to here.
  private func isNext(_ label: String) -> Bool {
    guard label != PrintedLabel.bullet.text else { return false }
    return open.contains { provision in
      let next = structure.elements[Int(structure[provision.index].end)...].prefix(4).first {
        if case .provision = $0.kind { true } else { false }
      }
      return next.map { structure.text($0.label) == label } ?? false
    }
  }
}
