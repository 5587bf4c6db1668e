import Files
import Issues

/// The pages that an archive has, by what their text is: the same page under another name is told from a new one.
struct KnownPages {
  private var sourceByDigest: [String: String] = [:]

  /// The pages of the issues in that archive; issues that can't be read are passed over here, and told on opening.
  init(in layout: ArchiveLayout) {
    guard let names = try? FileReading.names(in: layout.issues) else { return }
    for name in names where pathExtension(of: name) == "json" {
      let path = "\(layout.issues)/\(name)"
      guard let bytes = try? FileReading.bytes(of: path), let issue = try? IssueReader.read(bytes, file: path)
      else { continue }
      for (source, digest) in issue.provenance?.sources ?? [:] { add(source: source, digest: digest) }
    }
  }

  /// The name under which a page of that digest was imported.
  func source(withDigest digest: String) -> String? { sourceByDigest[digest] }

  mutating func add(source: String, digest: String) { sourceByDigest[digest] = source }
}
