extension String {
  /// The text with some characters of ASCII written otherwise; the text itself where it has none of them.
  ///
  /// Goes by bytes: in UTF-8 a byte of ASCII is never part of another character. Linear.
  ///
  /// - Parameter form: What to write for a byte below 80; nil to leave it.
  func escaped(_ form: (UInt8) -> StaticString?) -> String {
    var text = self
    return text.withUTF8 { bytes in
      var result: [UInt8] = []
      var start = 0
      for (index, byte) in bytes.enumerated() where byte < 0x80 {
        guard let form = form(byte) else { continue }
        result += bytes[start..<index]
        form.withUTF8Buffer { result += $0 }
        start = index + 1
      }
      if start == 0 { return nil }
      return String(decoding: result + bytes[start...], as: UTF8.self)
    } ?? self
  }
}
