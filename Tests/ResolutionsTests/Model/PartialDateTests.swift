import Resolutions
import Testing

@Suite struct PartialDateTests {
  @Test(
    arguments: [
      ("2019", 2019, nil, nil), ("2019-03", 2019, 3, nil), ("2019-03-14", 2019, 3, 14), ("2020-02-29", 2020, 2, 29),
      ("2000-02-29", 2000, 2, 29), ("0987-12-31", 987, 12, 31), ("2019-01-01", 2019, 1, 1),
    ] as [(String, Int, Int?, Int?)])
  func `a date is as precise as it is written`(text: String, year: Int, month: Int?, day: Int?) throws {
    let date = try #require(PartialDate(text))
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day == day)
    #expect(date.iso == text)
  }

  @Test(arguments: [
    "", "19", "201", "20190", "2019-", "2019-3", "2019-13", "2019-00", "2019-03-", "2019-03-1", "2019-03-00",
    "2019-03-32", "2019-02-29", "1900-02-29", "2019-04-31", "2019-03-14-01", "14.3.2019", "2019/03/14", " 2019", "２０１９",
    "March 2019", "-2019", "+201", "2019-W11", "2019-03-14T00:00",
  ])
  func `anything else is no date`(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func `a year comes before its months and they before their days`() {
    let sorted = ["2020", "2019-03-14", "2019-03", "2019", "2019-03-02", "2018-12"].compactMap(PartialDate.init)
      .sorted()
    #expect(sorted.map(\.iso) == ["2018-12", "2019", "2019-03", "2019-03-02", "2019-03-14", "2020"])
  }
}
