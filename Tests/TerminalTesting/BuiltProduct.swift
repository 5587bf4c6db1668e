import Glibc

/// Programs that were built together with the tests.
public enum BuiltProduct {
  /// The path of a program: the one that the environment names in capitals (`CHABAO=…`), else that beside the test
  /// runner.
  public static func path(of name: String) -> String {
    if let given = getenv(name.uppercased()) { return String(cString: given) }
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &bytes, bytes.count))
    let runner = String(decoding: bytes[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = runner.utf8.lastIndex(of: UInt8(ascii: "/")).map { runner[..<$0] } ?? "."
    return "\(folder)/\(name)"
  }
}
