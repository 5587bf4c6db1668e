import ArticleStore
import Glibc

extension Archive {
  /// Merges small segments of an archive folder's store where they have become many. Others may ask and import
  /// meanwhile; where another process merges already, nothing is done.
  ///
  /// Cost: bounded whatever the archive's size, as indexing some ten thousand articles; most often some hundreds.
  public static func mergeSegments(in folder: String, shouldStop: () -> Bool = { false }) {
    StoreMerging(store: StoreFolder(layout: ArchiveLayout(folder))).run(shouldStop: shouldStop)
  }

  /// The same on a thread of its own, when the machine has nothing better to do.
  public static func mergeSegmentsInBackground(in folder: String) {
    let thread = BackgroundThread {
      // Of this thread alone, on Linux.
      _ = nice(19)
      mergeSegments(in: folder)
    }
    thread.detach()
  }
}
