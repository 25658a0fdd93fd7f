// swift-tools-version: 6.2
import PackageDescription

// A straight line: each target imports only targets above it. See CONTRIBUTING.md.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "whereas",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Whereas", targets: ["Whereas"]),
    .executable(name: "whereas", targets: ["WhereasProgram"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibcmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(name: "CXXHash", pkgConfig: "libxxhash", providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CFileSystem"),
    .target(name: "Diagnostics", swiftSettings: settings),
    .target(
      name: "CommonMark", dependencies: ["CLibcmark", "Diagnostics"],
      swiftSettings: settings + [.strictMemorySafety()]),
    .target(
      name: "Resolutions",
      dependencies: ["CXXHash", "CommonMark", "Diagnostics", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings + [.strictMemorySafety()]),
    .target(name: "Sites", dependencies: ["Resolutions"], swiftSettings: settings),
    .target(
      name: "Markup", dependencies: ["CommonMark", "Resolutions", "Sites"],
      swiftSettings: settings + [.strictMemorySafety()]),
    .target(
      name: "Templates", dependencies: ["Diagnostics", "Markup", "Resolutions", "Sites"], path: "Templates",
      resources: [.embedInCode("Assets"), .embedInCode("Phrases")], swiftSettings: settings),
    .target(
      name: "Publishing", dependencies: ["CFileSystem", "CXXHash", "Sites", "Templates"],
      swiftSettings: settings + [.strictMemorySafety()]),
    .target(
      name: "Whereas", dependencies: ["Diagnostics", "Publishing", "Resolutions", "Sites"], swiftSettings: settings),
    .target(name: "Formatting", dependencies: ["CommonMark", "Diagnostics", "Resolutions"], swiftSettings: settings),
    .target(name: "MarkupTrees", dependencies: ["CommonMark", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Importing", dependencies: ["CZlib", "CommonMark", "Diagnostics", "MarkupTrees", "Resolutions"],
      swiftSettings: settings),
    .target(
      name: "Previewing",
      dependencies: [
        "Diagnostics", "Markup", "Publishing", "Resolutions", "Sites",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Assets")], swiftSettings: settings),
    .target(
      name: "Translating",
      dependencies: [
        "CommonMark", "Diagnostics", "Markup", "MarkupTrees", "Publishing", "Resolutions", "Sites", "Templates",
      ],
      resources: [.embedInCode("Assets")], swiftSettings: settings),
    .target(
      name: "WhereasCommands",
      dependencies: [
        "CommonMark", "Formatting", "Importing", "Previewing", "Publishing", "Translating",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.embedInCode("Licenses"), .embedInCode("Starter")], swiftSettings: settings),
    .executableTarget(name: "WhereasProgram", dependencies: ["WhereasCommands"], swiftSettings: settings),
    .testTarget(
      name: "SitesTests", dependencies: ["CommonMark", "Diagnostics", "Resolutions", "Sites", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "TemplatesTests",
      dependencies: ["Diagnostics", "Markup", "Publishing", "Resolutions", "Sites", "Templates", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "FormattingTests",
      dependencies: ["Diagnostics", "Formatting", "Resolutions", "TestSupport", "WhereasProgram"],
      swiftSettings: settings),
    .testTarget(
      name: "ImportingTests",
      dependencies: ["CommonMark", "Diagnostics", "Importing", "Resolutions", "TestSupport", "WhereasProgram"],
      swiftSettings: settings),
    .testTarget(
      name: "PreviewingTests",
      dependencies: [
        "Diagnostics", "Previewing", "Publishing", "Resolutions", "Sites", "TestSupport", "WhereasProgram",
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "TranslatingTests",
      dependencies: [
        "Diagnostics", "Publishing", "Resolutions", "Sites", "TestSupport", "Translating", "WhereasProgram",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PublishingTests", dependencies: ["Diagnostics", "Publishing", "Resolutions", "Sites"],
      swiftSettings: settings),
    .testTarget(
      name: "WhereasCommandsTests",
      dependencies: ["Diagnostics", "Resolutions", "TestSupport", "WhereasCommands", "WhereasProgram"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "WholeSiteTests",
      dependencies: [
        "CommonMark", "Diagnostics", "Publishing", "Resolutions", "Sites", "TestSupport", "WhereasProgram",
      ],
      swiftSettings: settings),
    .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
    .testTarget(name: "SupportTests", dependencies: ["TestSupport"], swiftSettings: settings),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CommonMark", "Diagnostics", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "MarkupTests", dependencies: ["CLibcmark", "CommonMark", "Diagnostics", "Markup", "TestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "ResolutionsTests", dependencies: ["CommonMark", "Diagnostics", "Resolutions", "TestSupport"],
      swiftSettings: settings),
  ]
)
