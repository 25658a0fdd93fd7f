import Diagnostics
import Resolutions
import Testing

/// Numbers that print otherwise in a translation and count the same have the source's addresses.
@Suite struct AddressAdoptionTests {
  private let source = ResolutionReader.read(
    """
    # Résolution

    L’Assemblée,

    ## Article 1er

    Les puits.

    ## Article 1er bis

    1. Un.

    1 bis. Un bis.

    ## Article XII

    Les frais.
    """, "fr"
  ).value

  private func addresses(_ text: String) -> [String] {
    let version = ResolutionReader.read(text, "en").value.adoptingAddresses(of: source)
    #expect(version.provisions.allSatisfy { version.structure.has($0.anchor) })
    return version.provisions.map(\.anchor.rawValue)
  }

  @Test func `other numbers that count the same have the same addresses`() {
    let text = """
      # Resolution

      The Assembly,

      ## Article 1

      Wells.

      ## Article 1a

      1. One.

      1a. One a.

      ## Article 12

      Costs.
      """
    #expect(addresses(text) == ["art_1er", "art_1erbis", "art_1erbis__para_1", "art_1erbis__para_1bis", "art_XII"])
  }

  @Test func `what the source does not have keeps its own`() {
    let text = """
      # Resolution

      The Assembly,

      ## Article 1

      Wells.

      ## Article 2

      Pumps.
      """
    #expect(addresses(text) == ["art_1er", "art_2"])
  }
}
