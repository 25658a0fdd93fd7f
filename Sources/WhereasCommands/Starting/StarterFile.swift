internal import ArgumentParser

/// A file of the site that `whereas init` makes.
struct StarterFile {
  /// Below the site's folder.
  let path: String
  let bytes: [UInt8]

  /// A working site: one short text in two languages, and what belongs around it.
  static let site = [
    StarterFile(path: "Content/site.yml", bytes: PackageResources.site_yml),
    StarterFile(path: "Content/en/2026-1-reading-rooms.md", bytes: PackageResources.example_en_md),
    StarterFile(path: "Content/fr/2026-1-reading-rooms.md", bytes: PackageResources.example_fr_md),
    StarterFile(path: "README.md", bytes: PackageResources.README_md),
    StarterFile(path: ".gitignore", bytes: PackageResources.gitignore_txt),
  ]

  /// What lets a host of git repositories check and publish the site by itself.
  static func workflow(_ host: WorkflowHost) -> StarterFile {
    switch host {
    case .github: StarterFile(path: ".github/workflows/site.yml", bytes: PackageResources.github_yml)
    case .gitlab: StarterFile(path: ".gitlab-ci.yml", bytes: PackageResources.gitlab_yml)
    }
  }
}

/// A host of git repositories that publishes sites.
enum WorkflowHost: String, ExpressibleByArgument, CaseIterable {
  case github, gitlab
}
