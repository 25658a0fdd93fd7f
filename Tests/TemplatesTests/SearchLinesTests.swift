import Foundation
import TestSupport
import Testing

/// The records of the search as lines of JSON.
@Suite struct SearchLinesTests {
  private static let text = """
    ---
    title: "Rivers & “lakes”"
    date: 2020-03
    ---
    # Resolution on rivers

    A. whereas "water" flows;

    1. Urges:

       (a) to measure.
    """

  @Test func `each line is a record, and none is written unless asked for`() async throws {
    let sample = try await Sample(
      ["en": Self.text], configuration: "searchRecords: true\nbaseURL: https://rivers.example/\n")
    let lines = try sample.file("search.ndjson").split(separator: "\n")
    let records = try lines.map {
      try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String])
    }
    #expect(
      records.compactMap { $0["id"] } == ["en_2019-1-sample", "en_2019-1-sample_rec_A", "en_2019-1-sample_para_1"])
    #expect(
      records[1] == [
        "id": "en_2019-1-sample_rec_A", "url": "https://rivers.example/en/2019-1-sample/#rec_A", "language": "en",
        "resolution": "2019-1-sample", "anchor": "rec_A", "name": "Recital A", "number": "A",
        "title": "Rivers & “lakes”",
        "date": "2020-03", "text": "whereas \"water\" flows;",
      ])
    #expect(records[2]["text"] == "Urges: to measure.")
    #expect(try await !Sample(["en": Self.text]).has("search.ndjson"))
  }

  @Test func `a translation says what it is`() async throws {
    let french = "---\ntitle: Rivières\ntranslation: machine\ntranslator: Whereas\n---\n# Rivières\n\n1. L’eau.\n"
    let english = "# Rivers\n\n1. Water.\n"
    let sample = try await Sample(["en": english, "fr": french], configuration: "searchRecords: true\n")
    let lines = try sample.file("search.ndjson", "fr").split(separator: "\n")
    #expect(lines.allSatisfy { $0.contains("\"translation\":\"machine\",\"translator\":\"Whereas\"") })
    #expect(try !sample.file("search.ndjson").contains("translat"))
  }
}
