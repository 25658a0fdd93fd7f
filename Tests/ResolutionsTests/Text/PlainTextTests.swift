import Diagnostics
import Resolutions
import Testing

/// What a reader reads of a provision, in the forms that formats ask for.
@Suite struct PlainTextTests {
  private static let text = """
    # On rivers

    The Assembly,

    - having regard to *its* decision[^1],

    A. whereas `so`;

    ## Art

    1. Urges the government:

       (a) to release

       – all of them

       (b) to report;

       at once.

    [^1]: Not to be read here.
    """

  private static func provision(_ anchor: String) throws -> (LanguageVersion, Provision) {
    let version = ResolutionReader.read(text).value
    return (version, try #require(version.provisions.first { $0.anchor.rawValue == anchor }))
  }

  @Test(
    arguments: [
      ("rec_A", .all, "A. whereas so;"),
      ("rec_A", .inner, "whereas so;"),
      ("rec_A", .none, "whereas so;"),
      ("cit_1", .inner, "having regard to its decision,"),
      ("para_1__list_1__point_a", .inner, "to release – all of them"),
      ("para_1__list_1__point_a", .none, "to release all of them"),
      ("para_1", .all, "1. Urges the government: (a) to release – all of them (b) to report; at once."),
      ("para_1", .inner, "Urges the government: (a) to release – all of them (b) to report; at once."),
      ("para_1", .none, "Urges the government: to release all of them to report; at once."),
    ] as [(String, PlainTextLabels, String)])
  func `labels are printed as asked`(anchor: String, labels: PlainTextLabels, expected: String) throws {
    let (version, provision) = try Self.provision(anchor)
    #expect(version.plainText(of: provision, labels: labels) == expected)
  }

  @Test(
    arguments: [(0, "…"), (9, "1. Urges…"), (10, "1. Urges…"), (12, "1. Urges the…"), (200, nil)] as [(Int, String?)])
  func `a long text is cut after a word`(limit: Int, expected: String?) throws {
    let (version, provision) = try Self.provision("para_1")
    let whole = version.plainText(of: provision)
    #expect(version.plainText(of: provision, limit: limit) == expected ?? whole)
  }

  @Test func `an article is read with its headings`() throws {
    let version = ResolutionReader.read("# T\n\n## Article 1 Scope\n\n1. First.\n\n### Part\n\n2. Second.").value
    let article = try #require(version.provisions.first { $0.kind == .article })
    #expect(version.plainText(of: article, labels: .inner) == "Article 1 Scope 1. First. Part 2. Second.")
  }

  @Test func `a description is the first recital, else the first paragraph`() {
    #expect(ResolutionReader.read(Self.text).value.description(limit: 160) == "A. whereas so;")
    #expect(ResolutionReader.read("# T\n\n1. Decides.").value.description(limit: 160) == "1. Decides.")
    #expect(ResolutionReader.read("# T").value.description(limit: 160).isEmpty)
  }
}
