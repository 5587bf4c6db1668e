import Files

/// The files that an archive's articles come from, and the state each is in.
struct SourceFiles: Sendable {
  /// By the path from the archive's folder: `issues/2024-08-28.json`, `sources/bulk/all.jsonl`.
  private(set) var states: [String: FileState] = [:]

  /// The files that a manifest tells of, in the states it has.
  init(of manifest: StoreManifest) {
    states = manifest.files.mapValues(\.state)
  }

  static let issuePrefix = "issues/"
  static let bulkPrefix = "sources/bulk/"

  /// What differs from a manifest.
  struct Changes {
    /// Files that are new or were changed, in the order of their names.
    var new: [String] = []
    /// Files that are there no more.
    var gone: [String] = []
    /// Files that could not be used when they were last looked at, and were not written since.
    var unusable: [String] = []

    /// Whether there is nothing to be done.
    var isEmpty: Bool { new.isEmpty && gone.isEmpty }
  }

  /// Looks at every file. Cost: a system call each.
  init(_ layout: ArchiveLayout) throws(ArchiveProblem) {
    do throws(FileError) {
      if FileReading.kind(of: layout.issues) == .folder {
        try add(layout.issues, prefix: SourceFiles.issuePrefix) {
          $0.hasSuffix(".json") || pathExtension(of: $0) == "json"
        }
      }
      if FileReading.kind(of: layout.bulk) == .folder {
        try add(layout.bulk, prefix: SourceFiles.bulkPrefix) { pathExtension(of: $0) != BulkOptionsFile.ending }
      }
    } catch {
      throw .file(error)
    }
  }

  private mutating func add(_ folder: String, prefix: String, where isWanted: (String) -> Bool) throws(FileError) {
    try FileState.forEachFile(in: folder) { name, state in
      if isWanted(name) { states[prefix + name] = state }
    }
  }

  /// How many bytes all of them have.
  var byteCount: Int { states.values.reduce(0) { $0 + $1.size } }

  /// Whether any of them is a bulk file.
  var hasBulk: Bool { states.keys.contains { $0.hasPrefix(SourceFiles.bulkPrefix) } }

  /// What is to be done to bring a store in step with the files.
  func changes(since manifest: StoreManifest) -> Changes {
    var changes = Changes()
    for (path, state) in states where manifest.files[path]?.state != state {
      if manifest.unusable[path] == state { changes.unusable.append(path) } else { changes.new.append(path) }
    }
    for path in manifest.files.keys where states[path] == nil { changes.gone.append(path) }
    for path in manifest.unusable.keys where states[path] == nil && manifest.files[path] == nil {
      changes.gone.append(path)
    }
    changes.new.sort()
    changes.gone.sort()
    changes.unusable.sort()
    return changes
  }
}
