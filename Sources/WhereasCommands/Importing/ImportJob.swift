internal import ArgumentParser
internal import Foundation
internal import Importing
internal import Resolutions
internal import Sites

/// Why nothing is written; a sentence for the user.
struct ImportRefusal: Error, CustomStringConvertible {
  let description: String
}

/// One file to import, and where it goes.
struct ImportJob {
  /// As the user gave it.
  let source: String
  let language: LanguageTag
  /// Where its text goes.
  let target: String

  /// - Throws: `ValidationError` where a language or name is missing or wrong, or two files would become one.
  static func all(_ files: [String], language: String?, slug: String?, root: String) throws -> [ImportJob] {
    let given = try language.map { language in
      guard let tag = ImportedName.language(language) else {
        throw ValidationError("--lang must be the tag of a language, such as en, fr, pt-BR or sr-Latn.")
      }
      return tag
    }
    var jobs: [ImportJob] = []
    for file in files {
      let name = ImportedName(file)
      guard let tag = given ?? name.language else {
        throw ValidationError(
          "The name of \(file) tells no language: add --lang, or name the file like \(name.slug).fr.docx.")
      }
      let slug = slug ?? name.slug
      if let problem = Slug.problem(with: slug) {
        throw ValidationError("The new file cannot be named “\(slug)”: \(problem). Give it another name with --slug.")
      }
      let folder = root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
      let job = ImportJob(source: file, language: tag, target: "\(folder)Content/\(tag)/\(slug).md")
      if let other = jobs.first(where: { $0.target == job.target }) {
        throw ValidationError("\(other.source) and \(file) would both become \(job.target).")
      }
      jobs.append(job)
    }
    return jobs
  }

  /// Reads the file and writes its text.
  /// - Throws: `ImportError`, `ImportRefusal`.
  func run(force: Bool) throws -> ImportResult {
    if FileManager.default.fileExists(atPath: target), !force {
      throw ImportRefusal(description: "\(target) is there already and stays as it is; --force writes over it")
    }
    let tools = InstalledTools { OptionalTool.named($0)?.find() }
    let result = try Importer.read(Importer.Source(name: source, bytes: try bytes(), language: language), tools: tools)
    do {
      if force { try? FileManager.default.removeItem(atPath: target) }
      guard try NewFile.write(Array(result.markdown.utf8), to: target) else {
        throw ImportRefusal(description: "\(target) is there already and stays as it is; --force writes over it")
      }
    } catch let problem as FileProblem {
      throw ImportRefusal(description: problem.description)
    }
    return result
  }

  /// What one source may have, in bytes.
  private static let largest = 64 << 20

  private func bytes() throws(ImportError) -> [UInt8] {
    guard FileManager.default.fileExists(atPath: source) else {
      throw ImportError.unreadable(reason: "there is no such file")
    }
    do {
      let attributes = try FileManager.default.attributesOfItem(atPath: source)
      guard attributes[.type] as? FileAttributeType != .typeDirectory else {
        throw ImportError.unreadable(reason: "it is a folder")
      }
      guard (attributes[.size] as? Int ?? 0) <= Self.largest else { throw ImportError.tooLarge(part: source) }
      return Array(try Data(contentsOf: URL(filePath: source)))
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError.unreadable(reason: error.localizedDescription)
    }
  }
}
