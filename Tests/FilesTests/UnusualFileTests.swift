import Files
import Glibc
import Testing

/// Links in circles, pipes, long names, what a crash left behind, and folders that others work on.
@Suite struct UnusualFileTests {
  @Test func linksInACircleEnd() throws {
    try withFolder { folder in
      try FileWriting.makeFolder("\(folder)/a/b")
      try FileWriting.replace("\(folder)/a/1.txt", with: [1])
      try FileWriting.replace("\(folder)/a/b/2.txt", with: [2])
      for (target, link) in [("../..", "a/b/up"), ("..", "a/up"), ("self", "self"), ("nowhere", "gone.txt")] {
        #expect(symlink(target, "\(folder)/\(link)") == 0)
      }
      let found = try FileReading.files(below: folder).map { String($0.dropFirst(folder.count + 1)) }
      #expect(found == ["a/1.txt", "a/b/2.txt"])
      #expect(throws: FileError(path: "\(folder)/self", cause: .linkLoop)) {
        try FileReading.bytes(of: "\(folder)/self")
      }
    }
  }

  @Test func whatMayNeverEndIsNoFileOfAFolder() throws {
    try withFolder { folder in
      #expect(mkfifo("\(folder)/pipe.txt", 0o600) == 0)
      #expect(symlink("/dev/zero", "\(folder)/zero.txt") == 0)
      try FileWriting.replace("\(folder)/page.txt", with: [1])
      #expect(symlink("page.txt", "\(folder)/same.txt") == 0)
      #expect(try FileReading.fileNames(in: folder) == ["page.txt", "same.txt"])
      #expect(try FileReading.files(below: folder) == ["\(folder)/page.txt", "\(folder)/same.txt"])
    }
  }

  @Test func aNameMayBeAsLongAsTheSystemAllows() throws {
    try withFolder { folder in
      let path = "\(folder)/" + String(repeating: "长", count: 85)
      try FileWriting.replace(path, with: [1])
      #expect(try FileReading.bytes(of: path) == [1])
      let tooLong = path + "长"
      #expect(throws: FileError(path: tooLong, cause: .nameTooLong)) { try FileReading.bytes(of: tooLong) }
    }
  }

  @Test func whatACrashLeftBehindIsInNoOnesWay() throws {
    try withFolder { folder in
      for attempt in 0..<3 {
        let left = open("\(folder)/.chabao-\(getpid())-\(attempt)", O_CREAT | O_WRONLY, 0o600)
        #expect(left >= 0)
        close(left)
      }
      try FileWriting.replace("\(folder)/a", with: [7])
      #expect(try FileReading.bytes(of: "\(folder)/a") == [7])
      #expect(try FileReading.names(in: folder) == ["a"])
      for attempt in 0..<3 { unlink("\(folder)/.chabao-\(getpid())-\(attempt)") }
    }
  }

  @Test func aFolderIsHeldByOneAtATime() throws {
    try withFolder { folder in
      var asked = 0
      let outer = FolderLock.holding(folder, shouldStop: { false }) {
        // The lock is the open folder's and not the process's: a second holder here is as another process.
        FolderLock.holding(
          folder,
          shouldStop: {
            asked += 1
            return asked > 1
          }
        ) { 1 }
      }
      #expect(outer == .some(nil))
      #expect(asked == 2)
      #expect(FolderLock.holding(folder, shouldStop: { true }) { 2 } == 2, "it is free again")
      #expect(FolderLock.holding("\(folder)/none", shouldStop: { true }) { 3 } == 3)
    }
  }
}
