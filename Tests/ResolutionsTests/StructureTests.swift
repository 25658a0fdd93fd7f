import Resolutions
import TestSupport
import Testing

/// Files as people write them, each beside an outline of what is found in it.
@Suite struct StructureTests {
  @Test(arguments: Fixture.all(in: "Structure"))
  func `a fixture has the structure that its outline shows`(_ fixture: Fixture) throws {
    try fixture.check(Outline.text(of: fixture.read()), against: "outline")
  }

  @Test(arguments: ["ar", "bg", "de", "el", "en", "fr", "kk", "ru"] as [LanguageTag])
  func `the first resolution has the same addresses in all its languages`(_ language: LanguageTag) throws {
    let reading = ResolutionReader.read(try Project.content(language), language: language)
    let recitals = "ABCDEFGHIJKLMNOPQR".map { "rec_\($0)" }
    #expect(reading.addresses == AddressList.numbered("cit", 7) + recitals + AddressList.numbered("para", 11))
    #expect(reading.rules == [])
  }
}
