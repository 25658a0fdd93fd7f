public import Resolutions

/// What a reader has to know of a version besides its title.
public struct Facts: Sendable {
  /// How far the resolution has come.
  public var status: Head.Status?
  /// In the words of heads.
  public var words: [Head.Fact: String] = [:]
  /// As precise as it is known.
  public var date: PartialDate?
  /// The date in the words of the page's language; empty where there is none.
  public var dateText = ""
  /// Who has tabled the resolution, with commas between; nil where nobody is named.
  public var sponsors: String?
  /// The address of the official text.
  public var officialText: String?
  /// Whether it is shown though it is not meant to be published yet.
  public var isDraft = false

  /// What the heads say under one key; nil where they say nothing.
  public subscript(fact: Head.Fact) -> String? { words[fact] }
}
