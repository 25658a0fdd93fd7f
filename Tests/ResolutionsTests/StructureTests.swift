import Resolutions
import Testing

/// Files as people write them, each beside an outline of what is found in it.
@Suite struct StructureTests {
  @Test(arguments: Fixture.all(in: "Structure", golden: "outline"))
  func `a fixture has the structure that its outline shows`(_ fixture: Fixture) throws {
    try fixture.expect(Outline.text(of: fixture.read()))
  }
}
