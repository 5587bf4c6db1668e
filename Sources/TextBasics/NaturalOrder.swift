/// The order of ids and names in which numbers count by their value: `A2` comes before `A10`.
public enum NaturalOrder {
  /// Whether the first comes before the second. A strict total order over bytes.
  public static func precedes(_ first: String, _ second: String) -> Bool {
    compare(Array(first.utf8).span, Array(second.utf8).span) < 0
  }

  /// Negative, zero or positive, as the first comes before, is, or comes after the second.
  ///
  /// Runs of ASCII digits compare by value, of any length; all else byte by byte. Where the values are alike (`7`, `07`)
  /// the first run with fewer leading zeros comes first, but only when nothing else differs: zero means equal bytes.
  public static func compare(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Int {
    var (i, j) = (0, 0)
    var zeros = 0
    while i < first.count, j < second.count {
      if isDigit(first[i]), isDigit(second[j]) {
        let (lower, upper) = (i, j)
        while i < first.count, first[i] == 0x30 { i += 1 }
        while j < second.count, second[j] == 0x30 { j += 1 }
        if zeros == 0 { zeros = (i - lower) - (j - upper) }
        var order = 0
        while i < first.count, j < second.count, isDigit(first[i]), isDigit(second[j]) {
          if order == 0 { order = Int(first[i]) - Int(second[j]) }
          i += 1
          j += 1
        }
        if i < first.count, isDigit(first[i]) { return 1 }
        if j < second.count, isDigit(second[j]) { return -1 }
        if order != 0 { return order }
      } else {
        if first[i] != second[j] { return Int(first[i]) - Int(second[j]) }
        i += 1
        j += 1
      }
    }
    let rest = (first.count - i) - (second.count - j)
    return rest != 0 ? rest : zeros
  }

  /// Bytes that compare byte by byte as the texts they are made of do by `compare`.
  ///
  /// A run of digits is a digit, how many there are and they themselves, leading zeros left out; those stand behind all
  /// else, a count a run.
  public static func sortKey(of text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var key: [UInt8] = []
    var zeros: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]) else {
        // 0 ends what comes first, and 1 stands before what is no more than 1.
        if bytes[index] <= 1 { key.append(1) }
        key.append(bytes[index] <= 1 ? bytes[index] + 1 : bytes[index])
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, bytes[index] == 0x30 { index += 1 }
      append(index - start, to: &zeros)
      let first = index
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      key.append(0x30)
      append(index - first, to: &key)
      key += bytes[first..<index]
    }
    return key + [0] + zeros
  }

  /// Appends a count so that the bytes of a larger one come after those of a smaller one.
  private static func append(_ count: Int, to key: inout [UInt8]) {
    var rest = count
    while rest >= 255 {
      key.append(255)
      rest -= 255
    }
    key.append(UInt8(rest))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}
