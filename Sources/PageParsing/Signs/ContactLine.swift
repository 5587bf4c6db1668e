/// `电话：…`, `地址：…`: what an advertisement or a notice ends with.
enum ContactLine {
  private static let words = [
    "地址", "厂址", "电话", "传真", "网址", "联系人", "热线", "邮编", "邮箱", "手机", "咨询", "Email", "E-mail", "微信", "址：", "开户", "账号",
  ]

  /// Whether `line` gives such an address.
  static func isContact(_ line: Scalars) -> Bool {
    guard line.count <= 60, line.contains(where: { $0 == "：" || $0 == ":" }) else {
      // A name with a mobile number.
      return line.count <= 40 && line.count { $0.isDigit } >= 7 && !line.contains { $0.isPause || $0.endsSentence }
    }
    return line.prefix(10).holdsAny(of: words)
  }
}
