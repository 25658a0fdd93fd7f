import Diagnostics
import Foundation
import Resolutions
import TestSupport
import Testing

/// The page that shows each kind of resolution with its outline: `docs/writing.md`.
@Suite struct WritingGuideTests {
  private static let path = Project.root.appending(path: "docs/writing.md")

  @Test func `each text of the guide has the outline that stands under it`() throws {
    let lines = try String(contentsOf: Self.path, encoding: .utf8).components(separatedBy: "\n")
    let guide = WritingGuide(lines)
    #expect(guide.count >= 17)
    if Project.isRecording {
      try guide.text.write(to: Self.path, atomically: true, encoding: .utf8)
    } else {
      #expect(guide.text.components(separatedBy: "\n").difference(from: lines).map { "\($0)" } == [])
    }
  }
}

/// The guide as it has to be: each outline made anew.
private struct WritingGuide {
  private(set) var text = ""
  /// How many texts it has.
  private(set) var count = 0

  init(_ lines: [String]) {
    var result: [String] = []
    var example: (language: LanguageTag, lines: [String])?
    var isOutline = false
    for line in lines {
      if line.hasPrefix("```markdown") {
        let language = LanguageTag(line.dropFirst("```markdown".count).trimmingCharacters(in: .whitespaces))
        example = (language ?? .english, [])
      } else if line == "```outline", let text = example {
        isOutline = true
        count += 1
        result += [line, Self.outline(of: text.lines.dropLast(2), text.language)]
        continue
      } else if line == "```", isOutline {
        isOutline = false
        example = nil
      } else {
        example?.lines.append(line)
      }
      if !isOutline { result.append(line) }
    }
    text = result.joined(separator: "\n")
  }

  /// What `whereas check --outline` says of a text under a title.
  private static func outline(of lines: ArraySlice<String>, _ language: LanguageTag) -> String {
    let file = SourceFile(path: "a.md", text: "# Title\n\n" + lines.joined(separator: "\n") + "\n")
    let reading = ResolutionReader.read(file, language: language)
    return ReadingOutline(reading.value, reading.diagnostics).summary
  }
}
