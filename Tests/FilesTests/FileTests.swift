import Files
import Glibc
import Testing
import TextBasics

/// A folder of its own for one test, removed with its contents at the end.
func withFolder(_ body: (String) throws -> Void) throws {
  var template = Array("/tmp/chabao-files-XXXXXX".utf8CString)
  let made = try #require(mkdtemp(&template))
  let folder = String(cString: made)
  defer { removeAll(folder) }
  try body(folder)
}

private func removeAll(_ path: String) {
  if FileReading.kind(of: path) == .folder {
    for name in (try? FileReading.names(in: path)) ?? [] { removeAll("\(path)/\(name)") }
    rmdir(path)
  } else {
    unlink(path)
  }
}

@Suite struct FileTests {
  @Test func whatIsWrittenIsRead() throws {
    try withFolder { folder in
      let path = "\(folder)/a/b/页.txt"
      try FileWriting.makeFolder("\(folder)/a/b")
      let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try FileWriting.replace(path, with: bytes)
      #expect(try FileReading.bytes(of: path) == bytes)
      try FileWriting.replace(path, with: [])
      #expect(try FileReading.bytes(of: path).isEmpty)
      #expect(try FileReading.names(in: "\(folder)/a/b") == ["页.txt"], "no temporary file is left")
    }
  }

  @Test func anEarlierInterruptionIsNotThisReads() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      try FileWriting.replace(path, with: [1, 2])
      // errno keeps what an interrupted call before left in it; the end of the file is the end all the same.
      errno = EINTR
      #expect(try FileReading.bytes(of: path) == [1, 2])
    }
  }

  @Test func aFileThatIsGivenUpLeavesWhatWasThere() throws {
    try withFolder { folder in
      let path = "\(folder)/a"
      try FileWriting.replace(path, with: [1])
      var file: PendingFile? = try PendingFile(at: path)
      try file?.append([2])
      #expect(try FileReading.bytes(of: path) == [1])
      file?.giveUp()
      #expect(try FileReading.names(in: folder) == ["a"])
      file = try PendingFile(at: path)
      try file?.append([3])
      file = nil
      #expect(try FileReading.names(in: folder) == ["a"], "whoever forgets it gives it up")
      #expect(try FileReading.bytes(of: path) == [1])
      let kept = try PendingFile(at: path)
      for byte in [4, 5] as [UInt8] { try kept.append([byte]) }
      try kept.commit()
      #expect(try FileReading.bytes(of: path) == [4, 5])
    }
  }

  @Test func replacingKeepsTheMode() throws {
    try withFolder { folder in
      let path = "\(folder)/secret"
      try FileWriting.replace(path, with: [1])
      chmod(path, 0o600)
      try FileWriting.replace(path, with: [2])
      var status = stat()
      #expect(stat(path, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600)
    }
  }

  @Test(arguments: [
    ("issues/a.json", "issues"), ("/a/b", "/a"), ("/a", "/"), ("a", "."), ("", "."), ("a/b/", "a/b"), ("./a", "."),
  ])
  func folderOfAPath(_ path: String, _ folder: String) {
    #expect(parentFolder(of: path) == folder)
  }

  @Test func movedFilesAreWholeInTheirNewPlace() throws {
    try withFolder { folder in
      let (path, target) = ("\(folder)/a", "\(folder)/b/c")
      try FileWriting.makeFolder("\(folder)/b")
      try FileWriting.replace(target, with: [9])
      try FileWriting.replace(path, with: [1, 2])
      try FileWriting.moveFile(path, to: target)
      #expect(FileReading.kind(of: path) == nil)
      #expect(try FileReading.bytes(of: target) == [1, 2])
      #expect(throws: FileError(path: path, cause: .notFound)) { try FileWriting.moveFile(path, to: target) }
    }
  }

  /// Memory's own file system is another disk than the temporary folder's on most machines.
  private static let otherDisk = "/dev/shm"

  private static var hasOtherDisk: Bool {
    var (other, own) = (stat(), stat())
    guard stat(otherDisk, &other) == 0, stat("/tmp", &own) == 0 else { return false }
    return other.st_dev != own.st_dev && access(otherDisk, W_OK) == 0
  }

  @Test(.enabled(if: hasOtherDisk, "there is one disk only")) func filesMoveToOtherDisks() throws {
    try withFolder { folder in
      let (path, target) = ("\(folder)/a", "\(Self.otherDisk)/chabao-moved-\(getpid())")
      defer { unlink(target) }
      let bytes = (0..<2_500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
      try FileWriting.replace(path, with: bytes)
      try FileWriting.moveFile(path, to: target)
      #expect(FileReading.kind(of: path) == nil)
      #expect(try FileReading.bytes(of: target) == bytes)
    }
  }

  @Test func aFolderIsListedInStableOrder() throws {
    try withFolder { folder in
      for name in ["b/2.txt", "b/1.txt", "a.txt", ".hidden", "c/d/e.txt"] {
        let path = "\(folder)/\(name)"
        try FileWriting.makeFolder(String(path[..<path.lastIndex(of: "/")!]))
        try FileWriting.replace(path, with: [0])
      }
      let found = try FileReading.files(below: folder).map { String($0.dropFirst(folder.count + 1)) }
      #expect(found == ["a.txt", "b/1.txt", "b/2.txt", "c/d/e.txt"])
    }
  }

  @Test func errorsNameThePathAndTheCause() throws {
    try withFolder { folder in
      #expect(throws: FileError(path: "\(folder)/none", cause: .notFound)) {
        try FileReading.bytes(of: "\(folder)/none")
      }
      #expect(throws: FileError(path: folder, cause: .isFolder)) { try FileReading.bytes(of: folder) }
      try FileWriting.replace("\(folder)/file", with: [0])
      #expect(throws: FileError(path: "\(folder)/file", cause: .isNotFolder)) {
        try FileWriting.makeFolder("\(folder)/file/below")
      }
      let error = FileError(path: "x.txt", cause: .notFound)
      #expect(error.message(in: .english) == "x.txt: no such file or folder")
      #expect(error.message(in: .chinese) == "x.txt：没有这个文件或文件夹")
    }
  }

  @Test(arguments: [
    ("issues/2024-08-28.json", "2024-08-28.json", "2024-08-28", "json"),
    ("/a/b/", "b", "b", ""),
    ("第一版.TXT", "第一版.TXT", "第一版", "txt"),
    (".hidden", ".hidden", ".hidden", ""),
  ])
  func namesAreTakenApart(path: String, name: String, stem: String, ending: String) {
    #expect(fileName(of: path) == name)
    #expect(Files.stem(of: name) == stem)
    #expect(pathExtension(of: name) == ending)
  }
}
