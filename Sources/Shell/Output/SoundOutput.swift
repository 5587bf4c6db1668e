/// Lets nothing out that was made of damaged files.
///
/// While a statement is carried out, what it writes is kept back, up to 64 KB of it; it goes out when all that was read
/// until then is sound, and is dropped with all that follows when it is not. So a short answer is shown whole or not at
/// all, and a long one breaks off before the damage.
final class SoundOutput: TextSink {
  private let sink: any TextSink
  /// How often damage was read so far; nil between statements, when nothing is kept back.
  private var damagedReads: (() -> Int)?
  private var readsBefore = 0
  /// How many statements are carried out: one may run a script of others.
  private var depth = 0
  private var held = ""
  private static let capacity = 1 << 16

  /// An output to that sink.
  init(_ sink: any TextSink) { self.sink = sink }

  /// Whether nothing damaged was read by the statement that is carried out.
  var isSound: Bool { damagedReads.map { $0() == readsBefore } ?? true }

  /// Begins a statement.
  func begin(_ damagedReads: @escaping () -> Int) {
    release()
    depth += 1
    self.damagedReads = damagedReads
    readsBefore = damagedReads()
  }

  /// Ends the statement, and tells whether all that it read is sound. What it came upon is no more held against the one
  /// that it was run by.
  func end() -> Bool {
    let wasSound = isSound
    release()
    depth -= 1
    readsBefore = damagedReads?() ?? 0
    if depth == 0 { damagedReads = nil }
    return wasSound
  }

  /// Lets out what is kept back.
  func release() {
    if !held.isEmpty, isSound { sink.write(held) }
    held = ""
  }

  func write(_ text: String) {
    if damagedReads == nil { return sink.write(text) }
    held += text
    if held.utf8.count >= SoundOutput.capacity { release() }
  }

  func flush() {
    release()
    sink.flush()
  }
}

/// Errors and notices, in their place among the answers, and like these only of what is sound.
final class SoundErrors: TextSink {
  private let sink: any TextSink
  private let output: SoundOutput

  init(_ sink: any TextSink, beside output: SoundOutput) {
    self.sink = sink
    self.output = output
  }

  func write(_ text: String) {
    output.release()
    if output.isSound { sink.write(text) }
  }

  func flush() { sink.flush() }
}
