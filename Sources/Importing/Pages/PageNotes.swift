/// Takes the footnotes from the feet of pages and finds their marks in the text.
struct PageNotes {
  private var pages: Pages
  /// Labels that notes have, so that none is given twice.
  private var labels: Set<String> = []
  /// What a mark on a page means: the label of its note.
  private var marks: [Int: [String: String]] = [:]

  static func collect(_ pages: inout Pages) {
    var notes = PageNotes(pages: pages)
    for index in notes.pages.pages.indices { notes.part(index) }
    for index in notes.pages.pages.indices { notes.read(index) }
    for index in notes.pages.pages.indices { notes.findMarks(on: index) }
    notes.tellUnused()
    pages = notes.pages
  }

  private init(pages: Pages) { self.pages = pages }

  // MARK: Where notes stand

  /// Notes stand below a line of underscores, or are what is set smaller at the foot.
  private mutating func part(_ index: Int) {
    let lines = pages.pages[index].lines
    if let rule = lines.lastIndex(where: { Self.isRule($0.text) }), rule + 1 < lines.count,
      lines[(rule + 1)...].contains(where: { Self.mark(of: $0) != nil }) || hasOpenNote(before: index)
    {
      pages.pages[index].notes = Array(lines[(rule + 1)...])
      pages.text.leftOut.append(LeftOut(text: lines[rule].text, reason: .runningHead, place: lines[rule].place))
      pages.pages[index].lines = Array(lines[..<rule])
      return
    }
    let small = lines.reversed().prefix { $0.size <= 0.93 }.count
    let start = lines.count - small
    guard small > 0, start > 0, let first = lines[start...].firstIndex(where: { Self.mark(of: $0) != nil }),
      first == start || hasOpenNote(before: index)
    else { return }
    pages.pages[index].notes = Array(lines[start...])
    pages.pages[index].lines = Array(lines[..<start])
  }

  private func hasOpenNote(before index: Int) -> Bool { index > 0 && !pages.pages[index - 1].notes.isEmpty }

  /// A line that parts notes from the text.
  static func isRule(_ text: String) -> Bool {
    text.count >= 5 && text.allSatisfy { $0 == "_" || $0 == "—" || $0 == "─" || $0 == "-" }
  }

  /// The mark that a line of a note opens with.
  private static func mark(of line: PageLine) -> String? {
    if let first = line.runs.first(where: { !$0.text.allSatisfy(\.isWhitespace) }), let note = first.note {
      return note
    }
    let word = line.text.prefix { !$0.isWhitespace }
    let core = word.last == "." || word.last == ")" ? word.dropLast() : word
    let isMark =
      !core.isEmpty && core.count <= 3 && (core.allSatisfy(\.isWholeNumber) || core.allSatisfy { "*†‡".contains($0) })
    return isMark ? String(core) : nil
  }

  // MARK: What they say

  private mutating func read(_ index: Int) {
    var expected: Int?
    for line in pages.pages[index].notes {
      let mark = Self.mark(of: line)
      let number = mark.flatMap { Int($0) }
      let follows = expected == nil || number == nil || number == expected
      if let mark, follows {
        expected = number.map { $0 + 1 }
        begin(mark, line, page: index)
      } else {
        goOn(line)
      }
    }
  }

  private mutating func begin(_ mark: String, _ line: PageLine, page: Int) {
    var label = mark
    if labels.contains(label) {
      label = "\(mark)-\(line.place.page ?? page + 1)"
      pages.text.added.append(String(label.dropFirst(mark.count)))
      pages.text.doubts.append(Doubt(rule: .repeatedMark, place: line.place, subject: "\(mark) \(label)"))
    }
    labels.insert(label)
    marks[page, default: [:]][mark] = label
    pages.text.notes.append(ImportedNote(label: label, paragraphs: [Self.withoutMark(line, mark)], place: line.place))
  }

  private static func withoutMark(_ line: PageLine, _ mark: String) -> [TextRun] {
    var rest = mark.count
    var runs: [TextRun] = []
    for var run in line.runs {
      if rest > 0 {
        let text = run.text.drop(while: \.isWhitespace)
        let dropped = min(rest, text.count)
        rest -= dropped
        run.text = String(text.dropFirst(dropped))
        run.note = nil
        if rest == 0, let first = run.text.first, ".)".contains(first) { run.text.removeFirst() }
      }
      if !run.text.isEmpty { runs.append(run) }
    }
    return runs
  }

  /// A line without a mark belongs to the last note, from the page before too.
  private mutating func goOn(_ line: PageLine) {
    guard !pages.text.notes.isEmpty else {
      pages.text.leftOut.append(LeftOut(text: line.text, reason: .runningHead, place: line.place))
      return
    }
    let note = pages.text.notes.count - 1
    let paragraph = pages.text.notes[note].paragraphs.count - 1
    let joined = LineText.joined(pages.text.notes[note].paragraphs[paragraph], line.runs, HyphenEvidence(), line.place)
    pages.text.notes[note].paragraphs[paragraph] = joined.runs
    pages.text.doubts += joined.doubts
  }

  // MARK: Where they are referred to

  private mutating func findMarks(on index: Int) {
    var open = marks[index] ?? [:]
    // Marks that are raised are sure.
    for line in pages.pages[index].lines.indices {
      for run in pages.pages[index].lines[line].runs.indices {
        guard let mark = pages.pages[index].lines[line].runs[run].note else { continue }
        if let label = label(of: mark, on: index) {
          pages.pages[index].lines[line].runs[run].note = label
          pages.pages[index].lines[line].runs[run].text = ""
          pages.text.added.append(String(label.dropFirst(mark.count)))
          open[mark] = nil
        } else {
          pages.pages[index].lines[line].runs[run].note = nil
        }
      }
    }
    for (mark, label) in open.sorted(by: { $0.key < $1.key }) { findPlainMark(mark, label, on: index) }
  }

  private func label(of mark: String, on index: Int) -> String? {
    marks[index]?[mark] ?? (pages.text.notes.contains { $0.label == mark } ? mark : nil)
  }

  /// A bare number right after a word or its punctuation, where no number belongs.
  private mutating func findPlainMark(_ mark: String, _ label: String, on index: Int) {
    for line in pages.pages[index].lines.indices {
      for run in pages.pages[index].lines[line].runs.indices {
        let text = pages.pages[index].lines[line].runs[run].text
        guard let range = NoteMarks.place(of: mark, in: text) else { continue }
        var before = pages.pages[index].lines[line].runs[run]
        var after = before
        before.text = String(text[..<range.lowerBound]).trimmingEnd()
        after.text = String(text[range.upperBound...])
        var reference = TextRun("")
        reference.note = label
        pages.text.added.append(String(label.dropFirst(mark.count)))
        pages.pages[index].lines[line].runs.replaceSubrange(run...run, with: [before, reference, after])
        let place = pages.pages[index].lines[line].place
        pages.text.doubts.append(
          Doubt(rule: .noteMark, place: place, subject: text[..<range.upperBound].suffix(40) + ""))
        return
      }
    }
  }

  private mutating func tellUnused() {
    let used = Set(pages.pages.flatMap { $0.lines.flatMap { $0.runs.compactMap(\.note) } })
    for note in pages.text.notes where !used.contains(note.label) {
      pages.text.doubts.append(Doubt(rule: .noteWithoutMark, place: note.place, subject: note.label))
    }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}

/// Marks of notes that are no more than digits in the text.
enum NoteMarks {
  /// The place of a mark: after a letter or a punctuation mark, and before white space, punctuation or the end. Digits of
  /// other numbers do not count: `+50,1`, `3.5 million`, `5 1`.
  static func place(of mark: String, in text: String) -> Range<String.Index>? {
    var start = text.startIndex
    var loose: Range<String.Index>?
    while let range = text[start...].firstRange(of: mark) {
      start = text.index(after: range.lowerBound)
      let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
      guard range.lowerBound > text.startIndex, after.isWhitespace || ".,;:)".contains(after) else { continue }
      var before = text.index(before: range.lowerBound)
      let isApart = text[before].isWhitespace
      if isApart {
        guard before > text.startIndex else { continue }
        before = text.index(before: before)
      }
      let sign = text[before]
      let beforeThat = before > text.startIndex ? text[text.index(before: before)] : " "
      guard !beforeThat.isNumber || sign == ")" else { continue }
      if ".;:,)”’\"!?»".contains(sign), !(isApart && ",;:".contains(sign)) {
        if !isApart { return range }
        loose = loose ?? (after.isWhitespace && isSentence(text[range.upperBound...]) ? range : nil)
      } else if sign.isLetter, !isApart {
        return range
      }
    }
    return loose
  }

  /// Whether what follows begins a sentence, or nothing does.
  private static func isSentence(_ rest: Substring) -> Bool {
    guard let first = rest.first(where: { !$0.isWhitespace }) else { return true }
    return first.isUppercase || "“\"«(".contains(first)
  }
}
