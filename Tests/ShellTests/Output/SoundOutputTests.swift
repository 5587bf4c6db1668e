import Testing

@testable import Shell

/// What a statement writes goes out once it is known to be made of sound files.
@Suite struct SoundOutputTests {
  @Test func nothingIsKeptBackBetweenStatements() {
    let buffer = TextBuffer()
    SoundOutput(buffer).write("a")
    #expect(buffer.text == "a")
  }

  @Test(arguments: [(false, "ab"), (true, "")])
  func aShortAnswerIsWholeOrNone(_ isDamaged: Bool, _ expected: String) {
    let (buffer, reads) = (TextBuffer(), Reads())
    let output = SoundOutput(buffer)
    output.begin { reads.count }
    output.write("a")
    if isDamaged { reads.count = 1 }
    output.write("b")
    #expect(output.end() != isDamaged)
    #expect(buffer.text == expected)
    output.write("c")
    #expect(buffer.text == expected + "c")
  }

  @Test func aLongAnswerBreaksOffBeforeTheDamage() {
    let (buffer, reads) = (TextBuffer(), Reads())
    let output = SoundOutput(buffer)
    let line = String(repeating: "a", count: 40_000)
    output.begin { reads.count }
    output.write(line)
    output.write(line)
    output.write("b")
    reads.count = 1
    output.write(line)
    output.write(line)
    #expect(!output.end())
    #expect(buffer.text == line + line)
  }

  @Test func errorsStandWhereTheyWereTold() {
    let (buffer, reads) = (TextBuffer(), Reads())
    let output = SoundOutput(buffer)
    let errors = SoundErrors(buffer, beside: output)
    output.begin { reads.count }
    output.write("a")
    errors.write("1")
    output.write("b")
    reads.count = 1
    errors.write("2")
    #expect(!output.end())
    errors.write("3")
    #expect(buffer.text == "a13")
  }

  @Test func aScriptsDamageIsToldOnce() {
    let (buffer, reads) = (TextBuffer(), Reads())
    let output = SoundOutput(buffer)
    output.begin { reads.count }
    output.begin { reads.count }
    reads.count = 1
    #expect(!output.end())
    output.write("a")
    #expect(output.end())
    #expect(buffer.text == "a")
  }

  /// How often damage was read.
  private final class Reads {
    var count = 0
  }
}
