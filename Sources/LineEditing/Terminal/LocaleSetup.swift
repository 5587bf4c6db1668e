import Glibc

/// Makes the C library's character classes those of UTF-8, which libedit's word movements ask.
public enum LocaleSetup {
  /// Takes the character type of the user's locale, or that of `C.UTF-8` where the user's is not UTF-8.
  ///
  /// To be called once at the start, before a `LineEditor` is made. No other category is touched.
  ///
  /// - Returns: whether the user's own locale is UTF-8, so that signs beyond ASCII may be drawn.
  @discardableResult
  public static func establish() -> Bool {
    setlocale(LC_CTYPE, "")
    if isUTF8 { return true }
    for name in ["C.UTF-8", "en_US.UTF-8", "zh_CN.UTF-8"] where setlocale(LC_CTYPE, name) != nil {
      break
    }
    return false
  }

  private static var isUTF8: Bool {
    guard let codeset = nl_langinfo(Int32(CODESET)) else { return false }
    return String(cString: codeset) == "UTF-8"
  }
}
