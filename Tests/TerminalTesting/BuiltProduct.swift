import Glibc

/// Finds a program that was built together with the tests.
public enum BuiltProduct {
  /// The program beside the test runner, or the one that the environment names in capitals (`CHABAO=…`).
  public static func path(_ name: String) -> String {
    if let given = getenv(name.uppercased()) { return String(cString: given) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let runner = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    let folder = runner.lastIndex(of: "/").map { String(runner[..<$0]) } ?? "."
    return "\(folder)/\(name)"
  }
}
