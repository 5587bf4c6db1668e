import Glibc
public import TextBasics

/// Why a file or folder could not be read or written.
public struct FileError: Error, Hashable, Sendable {
  /// What stood in the way, for the causes that a person can do something about.
  public enum Cause: Hashable, Sendable {
    case notFound
    case notPermitted
    case isFolder
    case isNotFolder
    /// A pipe, a socket or a device, which may never end.
    case notRegular
    case diskFull
    case readOnly
    case nameTooLong
    /// Links that lead to each other.
    case linkLoop
    /// Another cause, by its number in `errno.h`.
    case other(Int32)

    /// The cause that a system call's `errno` names.
    public init(errno number: Int32) {
      self =
        switch number {
        case ENOENT: .notFound
        case EACCES, EPERM: .notPermitted
        case EISDIR: .isFolder
        case ENOTDIR: .isNotFolder
        case ENOSPC, EDQUOT: .diskFull
        case EROFS: .readOnly
        case ENAMETOOLONG: .nameTooLong
        case ELOOP: .linkLoop
        default: .other(number)
        }
    }
  }

  /// The file or folder.
  public var path: String
  /// What stood in the way.
  public var cause: Cause

  /// An error about that path.
  public init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }

  /// The error that the last system call left in `errno`.
  package static func last(_ path: String) -> FileError {
    FileError(path: path, cause: Cause(errno: errno))
  }
}

extension FileError {
  /// The message in words, the path first.
  public func message(in language: Language) -> String {
    switch language {
    case .chinese: "\(path)：\(reason(in: language))"
    case .english: "\(path): \(reason(in: language))"
    }
  }

  /// What stood in the way, in words, without the path.
  public func reason(in language: Language) -> String {
    language == .chinese ? cause.chinese : cause.english
  }
}

extension FileError.Cause {
  fileprivate var chinese: String {
    switch self {
    case .notFound: "没有这个文件或文件夹"
    case .notPermitted: "没有读写权限"
    case .isFolder: "这是文件夹，不是文件"
    case .isNotFolder: "路径中有一段不是文件夹"
    case .notRegular: "这是管道或设备，不是普通文件；请先把内容存成文件"
    case .diskFull: "磁盘已满"
    case .readOnly: "所在磁盘只能读，不能写"
    case .nameTooLong: "文件名太长"
    case .linkLoop: "链接互相指来指去，走不到头"
    case .other(let number): "系统错误 \(number)"
    }
  }

  fileprivate var english: String {
    switch self {
    case .notFound: "no such file or folder"
    case .notPermitted: "permission denied"
    case .isFolder: "is a folder, not a file"
    case .isNotFolder: "a part of the path is not a folder"
    case .notRegular: "is a pipe or a device and no file; save its content to a file first"
    case .diskFull: "the disk is full"
    case .readOnly: "the disk is read-only"
    case .nameTooLong: "the file name is too long"
    case .linkLoop: "links that lead to each other"
    case .other(let number): "system error \(number)"
    }
  }
}
