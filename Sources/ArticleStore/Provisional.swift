// Stands in until TextBasics brings both; goes away then.

enum Folding {
  static func fold(_ bytes: [UInt8]) -> [UInt8] { bytes }
}

enum NaturalOrder {
  static func precedes(_ a: String, _ b: String) -> Bool { Array(a.utf8).lexicographicallyPrecedes(Array(b.utf8)) }
}
