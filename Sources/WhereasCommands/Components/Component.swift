internal import CommonMark
internal import Importing
internal import Publishing

/// A piece of software that the program is made of.
struct Component {
  let name: String
  /// Nil where the program cannot know: it is that of the toolchain it was built with.
  let version: String?
  /// An SPDX expression (SPDX 2.3, annex D).
  let license: String
  /// Package URL without the version (purl-spec 1.0).
  let package: String
  /// What has to be said of it; nil where the licence asks for nothing more than its name.
  let notice: [UInt8]?

  static let apache = PackageResources.apache_2_0_txt
  static let swiftException = apache + PackageResources.swift_exception_txt

  /// The program itself.
  static let whereas = Component(
    name: "whereas", version: ProgramFacts.version, license: "Apache-2.0", package: "pkg:generic/whereas",
    notice: apache)

  /// What a release holds besides, sorted by name. A test holds the versions against `Package.resolved`.
  static let parts = [
    Component(
      name: "FlyingFox", version: "0.27.1", license: "MIT", package: "pkg:swift/github.com/swhitty/FlyingFox",
      notice: PackageResources.flyingfox_txt),
    Component(
      name: "ICU", version: nil, license: "Unicode-3.0", package: "pkg:github/unicode-org/icu",
      notice: PackageResources.unicode_txt),
    Component(
      name: "libcmark", version: MarkdownLibrary.version, license: "BSD-2-Clause AND MIT",
      package: "pkg:github/commonmark/cmark", notice: PackageResources.cmark_txt),
    Component(
      name: "libstdc++", version: nil, license: "GPL-3.0-or-later WITH GCC-exception-3.1",
      package: "pkg:generic/libstdc%2B%2B", notice: nil),
    Component(
      name: "libyaml", version: nil, license: "MIT", package: "pkg:github/yaml/libyaml",
      notice: PackageResources.libyaml_txt),
    Component(
      name: "Swift", version: swiftVersion, license: "Apache-2.0 WITH Swift-exception",
      package: "pkg:github/swiftlang/swift", notice: swiftException),
    Component(
      name: "swift-argument-parser", version: "1.8.2", license: "Apache-2.0 WITH Swift-exception",
      package: "pkg:swift/github.com/apple/swift-argument-parser", notice: swiftException),
    Component(
      name: "xxHash", version: DigestLibrary.version, license: "BSD-2-Clause",
      package: "pkg:github/Cyan4973/xxHash", notice: PackageResources.xxhash_txt),
    Component(
      name: "Yams", version: "6.2.2", license: "MIT", package: "pkg:swift/github.com/jpsim/Yams",
      notice: PackageResources.yams_txt),
    Component(
      name: "zlib", version: CompressionLibrary.version, license: "Zlib", package: "pkg:github/madler/zlib",
      notice: PackageResources.zlib_txt),
  ]

  /// Of the compiler, whose own libraries the program holds; nil for one that is newer than this list.
  private static var swiftVersion: String? {
    #if compiler(>=6.4)
      nil
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
