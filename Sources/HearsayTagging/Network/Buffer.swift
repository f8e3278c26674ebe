/// A block of memory that grows and is never shrunk, for the network's intermediate values.
///
/// A class so that the memory has one owner; not `Sendable`, each worker has its own.
final class Buffer {
    private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)

    /// At least `count` floats, 64-byte aligned; what they held before is lost if they had to grow.
    func floats(_ count: Int) -> UnsafeMutablePointer<Float> { values(count) }

    /// At least `count` values of any plain type, 64-byte aligned; what they held before is lost if
    /// they had to grow.
    func values<T: BitwiseCopyable>(_ count: Int, of type: T.Type = T.self)
        -> UnsafeMutablePointer<T>
    {
        let bytes = count * MemoryLayout<T>.stride
        if memory.count < bytes || memory.baseAddress == nil {
            memory.deallocate()
            memory = .allocate(byteCount: max(4096, bytes + bytes / 2), alignment: 64)
        }
        // Allocated above if there was none.
        return memory.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: type)
    }

    deinit { memory.deallocate() }
}
