import Glibc

/// A lock at which threads can wait until something they look at has changed.
final class ThreadGate: Sendable {
  private nonisolated(unsafe) let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private nonisolated(unsafe) let bell: UnsafeMutablePointer<pthread_cond_t>

  init() {
    mutex = .allocate(capacity: 1)
    bell = .allocate(capacity: 1)
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(bell, nil)
  }

  deinit {
    pthread_cond_destroy(bell)
    pthread_mutex_destroy(mutex)
    bell.deallocate()
    mutex.deallocate()
  }

  /// Does something that no other thread does at the same time.
  func holding<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Lets the lock go until another thread rings. To be called while holding it; the reason to wait may still be there.
  func wait() { pthread_cond_wait(bell, mutex) }

  /// Wakes those that wait.
  func ring() { pthread_cond_broadcast(bell) }
}
