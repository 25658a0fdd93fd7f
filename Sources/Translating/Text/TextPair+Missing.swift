internal import CommonMark
internal import Diagnostics
internal import Resolutions
internal import Sites

/// Places for what a translation's file lacks.
extension TextPair {
  /// Blocks of the source that follow each other and that the translation lacks, by their indices.
  var missingRuns: [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in blocks.indices where !blocks[index].isFilled {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<(index + 1)
      } else {
        runs.append(index..<(index + 1))
      }
    }
    return runs
  }

  /// The addresses that blocks belong to.
  func keys(of run: Range<Int>) -> Set<String> { Set(blocks[run].map(\.key)) }

  /// Puts a place for each block of some runs into the file: the label of the language, the source's text as a comment above
  /// it, and a comment that says that it is not translated.
  func adding(_ runs: [Range<Int>]) -> FileEdit {
    var edit = FileEdit(version.file)
    for run in runs {
      let texts = run.map(place)
      if let offset = end(before: run.lowerBound) {
        edit.replace(offset..<offset, with: texts.map { "\n\n\($0)" }.joined())
      } else if let offset = start(after: run.upperBound) {
        edit.replace(offset..<offset, with: texts.map { "\($0)\n\n" }.joined())
      }
    }
    return edit
  }

  private func place(of index: Int) -> String {
    let place = blocks[index].place
    let range = sourceBytes.range(of: place.node, skipping: place.skipping)
    let line = sourceBytes.lineStart(of: range.lowerBound)
    let margin = sourceBytes.text(line..<min(sourceBytes.margin(from: line), range.lowerBound))
    let comment = Skeleton.comment(source.language, sourceBytes.text(range))
    return "\(margin)\(comment)\n\n\(margin)\(label(before: range.lowerBound))\(Skeleton.gap)"
  }

  /// Where the nearest block before one ends that is there, with the notes after it.
  private func end(before index: Int) -> Int? {
    let ends = blocks[..<index].reversed().lazy.compactMap { self.range(of: $0)?.upperBound }
    guard var end = ends.first else { return nil }
    let file = version.file.bytes
    while let next = file[end...].firstIndex(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }),
      let note = version.document.comments.first(where: { bytes.offset($0.range.start) == next }),
      note.text.lowercased().hasPrefix("note:"), let close = file[next...].firstRange(of: "-->".utf8)
    {
      end = close.upperBound
    }
    // What else stands in the line belongs to it.
    return file[end...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.count
  }

  private func start(after index: Int) -> Int? {
    blocks[index...].lazy.compactMap { self.range(of: $0)?.lowerBound }.first.map(bytes.lineStart)
  }

  /// Where what stands for a block does, in the translation's file.
  private func range(of block: Block) -> Range<Int>? {
    switch block.slot {
    case .none: nil
    case .block(let place): bytes.range(of: place.node, skipping: place.skipping)
    case .gap(let range, _): range
    }
  }
}
