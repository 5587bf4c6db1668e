import Files
import Glibc
import Testing

@testable import Shell

/// Whole sessions, prompts and all, against the files in `Transcripts`.
@Suite struct TranscriptTests {
  static let folder = TestSession.folder + "/Transcripts"
  static let names = ((try? FileReading.names(in: folder)) ?? []).filter { $0.hasSuffix(".txt") }

  @Test func transcriptsAreThere() {
    #expect(Self.names.count >= 6)
  }

  @Test(arguments: names)
  func replays(_ name: String) throws {
    let path = Self.folder + "/" + name
    let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    let transcript = Transcript(text)
    let screen = try transcript.replayed()
    if getenv("UPDATE_GOLDENS") != nil {
      try FileWriting.replace(path, with: Array((transcript.header + screen).utf8))
      return
    }
    #expect(screen == transcript.body)
  }
}
