import Diagnostics
import Resolutions
import Testing

@Suite struct YAMLTests {
  private func read(_ yaml: String) -> Diagnosed<[(key: YAMLValue, value: YAMLValue)]> {
    YAMLFile.read(SourceFile(path: "a.yml", text: yaml))
  }

  /// A value as text: scalars in quotation marks, lists and mappings in brackets.
  private func text(_ value: YAMLValue) -> String {
    switch value.content {
    case .text(let text): "“\(text)”"
    case .list(let items): "[" + items.map { self.text($0) }.joined(separator: " ") + "]"
    case .pairs(let pairs): "{" + pairs.map { self.text($0.key) + self.text($0.value) }.joined(separator: " ") + "}"
    }
  }

  @Test(
    arguments: [
      ("a", "“a”"), ("2019", "“2019”"), ("2019-03-14", "“2019-03-14”"), ("012", "“012”"), ("1.50", "“1.50”"),
      ("yes", "“yes”"),
      ("true", "“true”"), ("on", "“on”"), ("0x1F", "“0x1F”"), ("1_000", "“1_000”"), ("12:30", "“12:30”"),
      (".5", "“.5”"),
      ("", "“”"), ("~", "“”"), ("null", "“”"), ("'null'", "“null”"), ("\"~\"", "“~”"), ("'a: b'", "“a: b”"),
      ("\"a\\nb\"", "“a\nb”"),
      ("a b  # c", "“a b”"), ("a#b", "“a#b”"), ("it's", "“it's”"), ("[a, b]", "[“a” “b”]"), ("[]", "[]"),
      ("{a: b}", "{“a”“b”}"), ("{}", "{}"),
      ("\n  - a\n  - b", "[“a” “b”]"), ("\n- a\n- [b]", "[“a” [“b”]]"), ("\n  b: c\n  d: e", "{“b”“c” “d”“e”}"),
      (">\n  a\n  b\n", "“a b\n”"),
      ("|\n  a\n  b\n", "“a\nb\n”"), ("a\n  b", "“a b”"), ("!!str 5", "“5”"), ("&x a", "“a”"),
      ("[&x a, *x]", "[“a” “a”]"), ("العربية", "“العربية”"),
      ("Α΄ – β", "“Α΄ – β”"), ("a: b", nil), ("@a", nil), ("[a", nil), ("*x", nil), ("- a", nil),
    ] as [(String, String?)])
  func `a value is what it is written as, never guessed`(yaml: String, value: String?) {
    let reading = read("k: \(yaml)")
    #expect(reading.value.first.map { text($0.value) } == value)
    #expect(reading.diagnostics.map(\.rule) == (value == nil ? ["invalid-yaml"] : []))
  }

  @Test(arguments: ["", "\n", "# only a comment", "---", "~"])
  func `nothing holds no entries`(_ yaml: String) {
    #expect(read(yaml).value.isEmpty)
    #expect(read(yaml).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "a", "- a", "[a]", "5", "a: 1\n---\nb: 2", "a: 1\na: 2", "\t", "a: \u{1}", "? [a]\n: b\n? [a]\n: c",
  ])
  func `what is no list of entries is told of`(_ yaml: String) {
    #expect(read(yaml).diagnostics.map(\.rule) == ["invalid-yaml"])
  }

  /// Lists of two aliases, each of the list before: read in full, the last would stand for 2⁴⁰ values.
  @Test(
    .timeLimit(.minutes(10)),
    arguments: ["[*a, *a]", "{? [*a, *a] : x}", "{[*a, *a]: x}", "{[*a, *a], x}", "[{? *a : x}, {? *a : x}]"])
  func `what aliases stand for is bounded, as keys too`(_ form: String) {
    let lines = (1...40).map { "a\($0): &a\($0) \(form.replacing("*a", with: "*a\($0 - 1)"))" }
    let reading = read("a0: &a0 x\n" + lines.joined(separator: "\n"))
    #expect(reading.value.isEmpty)
    #expect(reading.diagnostics.map(\.rule) == ["invalid-yaml"])
  }

  @Test func `a few aliases are read`() {
    let reading = read("a: &a [x, \"y*z\"]\nb: *a\nc: [*a, *a]\nd: {e: *a}")
    #expect(reading.value.map { text($0.value) }.last == "{“e”[“x” “y*z”]}")
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func `texts are those of a list or of one value`() throws {
    let values = read("a: b\nc: [d, e]\nf: [g, [h]]\ni: {j: k}\nl:\n").value.map(\.value.texts)
    #expect(values == [["b"], ["d", "e"], nil, nil, []])
  }

  @Test(arguments: [
    ("a: b", 1, 4, 1), ("äöü: b", 1, 9, 1), ("a: x\nkey: value", 2, 6, 5), ("a: 1\r\nkey: value", 2, 6, 5),
    ("a: 1\rkey: value", 2, 6, 5),
    ("a: \"bcd\"", 1, 4, 3), ("a: [b]", 1, 4, 1), ("a: |\n  bcdefgh\n  ijk", 1, 4, 1),
  ])
  func `a value's place is counted in bytes and stays within its line`(
    yaml: String, line: Int, column: Int, length: Int
  ) throws {
    let range = try #require(read(yaml).value.last).value.range
    #expect(range == SourceRange(line: line, column: column, length: length))
  }

  @Test func `a text that stands for too much is refused`() {
    let bomb = (1...9).reduce("a0: &a0 [x, x, x, x, x, x, x, x, x]\n") { text, number in
      let item = "*a\(number - 1)"
      return text + "a\(number): &a\(number) [" + Array(repeating: item, count: 9).joined(separator: ", ") + "]\n"
    }
    #expect(read(bomb).diagnostics.map(\.rule) == ["invalid-yaml"])
    #expect(read("a: " + String(repeating: "b", count: 2 << 20)).diagnostics.map(\.rule) == ["invalid-yaml"])
    #expect(read("a: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900)).diagnostics.isEmpty)
    #expect(read("a: " + String(repeating: "[", count: 100_000)).diagnostics.map(\.rule) == ["invalid-yaml"])
  }
}
