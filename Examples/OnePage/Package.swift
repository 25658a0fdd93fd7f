// swift-tools-version: 6.2
import PackageDescription

// A package that makes pages of a site of its own accord, with Whereas as a library.
let package = Package(
  name: "OnePage",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "whereas", path: "../..")],
  targets: [
    .executableTarget(name: "OnePage", dependencies: [.product(name: "Whereas", package: "whereas")], path: "Sources")
  ]
)
