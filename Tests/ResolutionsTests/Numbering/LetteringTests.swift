import Testing

@testable import Resolutions

@Suite struct LetteringTests {
  /// What comes of labels: `B` for a letter that counts, `B!` where another was expected, `B~` where it only looks right,
  /// `-` for text.
  private func letters(_ labels: String, _ language: LanguageTag) throws -> String {
    let printed = try labels.split(separator: " ").map { word in
      try #require(LabelScanner.label(at: Array("\(word) x".utf8)[...]), "\(word)")
    }
    return Lettering.letters(among: printed, language: language).0.map { letter in
      guard let letter else { return "-" }
      return letter.number.text + (letter.missedAfter == nil ? "" : "!") + (letter.meant == nil ? "" : "~")
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("A. B. C.", "A B C"), ("A.", "A"), ("(A) (B) (C)", "A B C"), ("A) B) C)", "A B C"),
    ("X. Y. Z. AA. AB.", "X! Y Z AA AB"),
    // inserts
    ("A. B. Ba. Bb. C.", "A B Ba Bb C"), ("A. Aa. B.", "A Aa B"), ("A. B. Bb. C.", "A B - C"),
    ("A. B. Bbis. C.", "A B Ba C"),
    ("Aa. A. B.", "- A B"), ("A. Ca. B.", "A - B"),
    // names
    ("A. B. J. C.", "A B - C"), ("A. B. C. J.", "A B C -"), ("J. A. B.", "- A B"), ("A. Dr. B. No. C.", "A - B - C"),
    ("J.", "-"), ("A. H. G. B.", "A - - B"), ("A. A. B.", "A A B"), ("A. J. J. B.", "A - - B"), ("A. EU. B.", "A - B"),
    // gaps
    ("A. C. D.", "A C! D"), ("A. B. D. E. F.", "A B D! E F"), ("B. C. D.", "B! C D"), ("A. B. D.", "A B -"),
    ("A. C.", "A -"),
    // swapped
    ("A. C. B. D.", "A C! B D"), ("B. A. C. D.", "B! A C D"),
    // repeated
    ("A. B. B. C.", "A B B C"), ("A. B. B.", "A B -"),
    // punctuation
    ("A. B. C D.", "A B C D"), ("A. B. C E.", "A B - -"), ("A. B) C.", "A B C"), ("A. (A) (B) B. C.", "A - - B C"),
    ("A. (B) B. C.", "A - B C"), ("A B C", "A B C"), ("I", "-"), ("A", "-"), ("A. I B.", "A - B"), ("A. B. C", "A B -"),
  ])
  func `in Latin a label counts where it can follow`(labels: String, letters: String) throws {
    #expect(try self.letters(labels, "en") == letters)
  }

  @Test(
    arguments: [
      ("bg", "А. Б. В. Г. Д. Е. Ж. З. И. Й. К.", "A B C D E F G H I J K"), ("bg", "А. Б. Ба. Бб. В.", "A B Ba Bb C"),
      ("bg", "Ж. З. И. К.", "G! H I J"), ("bg", "A. Б. B. Г. Д. E.", "A~ B C~ D E F~"),
      ("bg", "A. B. C. D.", "A B C D"),
      ("bg", "А. Б. Г. Д.", "A B D! E"), ("bg", "А. Б. С. В.", "A B - C"),
      ("el", "Α. Β. Γ. Δ. Ε. ΣΤ. Ζ. Η. Θ. Ι. ΙΑ.", "A B C D E F G H I J K"), ("el", "Α΄. Β΄. Γ΄.", "A B C"),
      ("el", "A. B. Γ. Δ. E. ΣT. Z. H.", "A~ B~ C D E~ F~ G~ H~"), ("el", "Α. Β. Γ. Δ. Ε. Ζ. Η.", "A B C D E F G"),
      ("el", "Α. Αα. Αβ. Β.", "A Aa Ab B"), ("el", "A. B. C. D.", "A B C D"),
      ("ru", "А. Б. В. Г. Д. Е. Ж. З. И. К. Л.", "A B C D E F G H I J K"),
      ("ru", "А. Б. В. Г. Д. Е. Ж. И. К.", "A B C D E F G H I"),
      ("ru", "A. B. C. D.", "A B C D"), ("kk", "A. B. C. D.", "A B C D"), ("kk", "А. Ә. Б. В. Г. Ғ.", "A B C D E F"),
      ("kk", "А. Б. В. Г. Д.", "A B C D E"), ("ar", "A. B. C.", "A B C"), ("ar", "أ. ب. ج. د. ه. و.", "A B C D E F"),
      ("ar", "أ. ب. ت. ث.", "A B C D"), ("uk", "А. Б. В. Г. Д. Е. Є. Ж.", "A B C D E F G H"),
      ("en", "А. B. C.", "A~ B C"),
      ("he", "א. ב. ג.", "A B C"), ("ka", "ა. ბ. გ.", "A B C"), ("hy", "Ա. Բ. Գ.", "A B C"),
    ] as [(LanguageTag, String, String)])
  func `other languages count with their own letters or with neutral Latin ones`(
    language: LanguageTag, labels: String, letters: String
  ) throws {
    #expect(try self.letters(labels, language) == letters)
  }

  @Test(
    arguments: [
      ("en", "A. C. D.", "B"), ("bg", "А. Б. Г. Д.", "В"), ("el", "Α. Β. Γ. Δ. Ε. Ζ. Η.", nil),
      ("el", "Α. Β. Δ. Ε.", "Γ"),
      ("ru", "А. Б. В. Г. Д. З. И. К.", "Е"), ("en", "B. C. D.", "A"),
    ] as [(LanguageTag, String, String?)])
  func `what is expected is said in the text's own letters`(language: LanguageTag, labels: String, expected: String?) {
    let printed = labels.split(separator: " ").compactMap { LabelScanner.label(at: Array("\($0) x".utf8)[...]) }
    let (letters, alphabet) = Lettering.letters(among: printed, language: language)
    #expect(letters.lazy.compactMap { $0?.missedAfter }.first.map(alphabet.text(after:)) == expected)
  }

  @Test func `no labels give no letters`() {
    #expect(Lettering.letters(among: [], language: "en").0 == [])
  }
}
