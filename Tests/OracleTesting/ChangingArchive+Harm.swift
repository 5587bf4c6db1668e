import Archives
import Files

/// What is done to an archive's files behind its back, and what is taken out of it and mended.
extension ChangingArchive {
  mutating func remove(_ prefix: String) -> String {
    guard let file = pick(prefix) else { return "nothing" }
    FileWriting.removeFile("\(path)/\(file)")
    expected[file] = nil
    unusable.remove(file)
    return "removed \(file)"
  }

  /// Takes an issue or a bulk file out as `remove` does, and now and then brings it back.
  mutating func takeOut(_ prefix: String) throws -> String {
    guard let file = pick(prefix) else { return "nothing" }
    let remover = Remover(from: path)
    guard let outcome = try remover.remove(try remover.find(file)), FileReading.kind(of: "\(path)/\(file)") == nil
    else {
      throw Difference(description: "\(file) was not taken out")
    }
    if unusable.remove(file) == nil, random.next(below: 2) == 0 {
      let report = Importer(into: path).importFiles([outcome.folder])
      guard report.isComplete else { throw Difference(description: "not brought back: \(report.entries)") }
      return "took \(file) out and brought it back"
    }
    expected[file] = nil
    return "took \(file) out"
  }

  /// Makes a file one that can't be used; what it held has to stay as long as the store does. The archive is opened
  /// before, so that the store has it.
  mutating func spoil() throws -> String {
    _ = try Archive.open(path)
    guard let file = pick(random.next(below: 4) == 0 ? SourceFiles.bulk : SourceFiles.issues) else { return "nothing" }
    try FileWriting.replace("\(path)/\(file)", with: Array("{\"id\": \(made)".utf8))
    unusable.insert(file)
    return "spoilt \(file)"
  }

  mutating func deleteStore() -> String {
    for name in (try? FileReading.names(in: "\(path)/store")) ?? [] { FileWriting.removeFile("\(path)/store/\(name)") }
    forgetUnusable()
    return "deleted the store"
  }

  /// Without the store nobody knows any more what a file held that can't be read.
  private mutating func forgetUnusable() {
    for file in unusable { expected[file] = [] }
  }

  /// Cuts a file of the store short or flips a bit of it, and has that mended.
  mutating func damageAndMend() throws -> String {
    _ = try Archive.open(path)
    guard unusable.isEmpty, let names = try? FileReading.fileNames(in: "\(path)/store"), !names.isEmpty else {
      return "nothing"
    }
    let name = names[random.next(below: names.count)]
    var bytes = try FileReading.bytes(of: "\(path)/store/\(name)")
    let place = random.next(below: bytes.count)
    if random.next(below: 4) == 0 { bytes.removeSubrange(place...) } else { bytes[place] ^= 1 << UInt8(place % 8) }
    try FileWriting.replace("\(path)/store/\(name)", with: bytes)
    let mending = try ArchiveMending(of: path)
    guard mending.problems.isEmpty, mending.issues + mending.bulkFiles > 0 else {
      throw Difference(description: "\(name), byte \(place): not mended: \(mending.problems)")
    }
    return "mended \(name)"
  }

  /// Cuts a file of the store short.
  mutating func damageStore() throws -> String {
    // Before anything is lost that only the store has.
    guard unusable.isEmpty, let names = try? FileReading.names(in: "\(path)/store"), !names.isEmpty else {
      return "nothing"
    }
    let file = "\(path)/store/\(names[random.next(below: names.count)])"
    let bytes = try FileReading.bytes(of: file)
    try FileWriting.replace(file, with: bytes.prefix(random.next(below: bytes.count + 1)))
    return "cut \(fileName(of: file)) short"
  }
}
