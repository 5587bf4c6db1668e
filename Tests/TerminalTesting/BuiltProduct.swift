import Glibc

/// Programs that were built together with the tests.
public enum BuiltProduct {
  /// The path of a program, beside the test runner.
  public static func path(of name: String) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &bytes, bytes.count))
    let runner = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = runner.utf8.lastIndex(of: UInt8(ascii: "/")).map { runner[..<$0] } ?? "."
    return "\(folder)/\(name)"
  }
}
