// Writes a synthetic newspaper archive as JSON Lines, for benchmarks: the same lines for the same arguments, anywhere.

import Glibc
import TextBasics

/// `ArchiveGenerator --articles N [--seed S]`: N articles on standard output, about 1.8 KB each.
///
/// Words, names, places and topics are distributed by Zipf's law, words of an article come back in it, lengths are
/// spread as a paper's are. Dates ascend over twenty years; two in a hundred articles come later than their date. Article
/// I depends on the seed, I and N alone.
@main
struct ArchiveGenerator {
  static func main() {
    guard let options = Options(CommandLine.arguments.dropFirst()) else {
      write(Array("usage: ArchiveGenerator --articles N [--seed S]\n".utf8), to: STDERR_FILENO)
      exit(64)
    }
    let maker = ArticleMaker(seed: options.seed, articleCount: options.articles)
    var output: [UInt8] = []
    for index in 0..<options.articles {
      maker.write(index, to: &output)
      if output.count >= 1 << 20 { flush(&output) }
    }
    flush(&output)
  }

  private static func flush(_ bytes: inout [UInt8]) {
    write(bytes, to: STDOUT_FILENO)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes all of it, or ends the program: whoever reads has gone, or the disk is full.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else {
        perror("ArchiveGenerator")
        exit(1)
      }
      rest = rest.dropFirst(max(count, 0))
    }
  }
}

/// What was asked for.
private struct Options {
  var articles = 0
  var seed: UInt64 = 1

  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch (name, Int(value), UInt64(value)) {
      case ("--articles", let count?, _) where count > 0: articles = count
      case ("--seed", _, let seed?): self.seed = seed
      default: return nil
      }
    }
    if articles == 0 { return nil }
  }
}
