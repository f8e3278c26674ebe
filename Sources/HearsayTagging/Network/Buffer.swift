/// A block of floats that grows and is never shrunk, for the network's intermediate values.
///
/// A class so that the memory has one owner; not `Sendable`, each worker has its own.
final class Buffer {
    private var memory = UnsafeMutableBufferPointer<Float>(start: nil, count: 0)

    /// At least `count` floats, 64-byte aligned; what they held before is lost if they had to grow.
    func floats(_ count: Int) -> UnsafeMutablePointer<Float> {
        if memory.count < count || memory.baseAddress == nil {
            memory.baseAddress?.deallocate()
            let bytes = max(1024, count + count / 2) * MemoryLayout<Float>.stride
            let raw = UnsafeMutableRawPointer.allocate(byteCount: bytes, alignment: 64)
            let start = raw.bindMemory(
                to: Float.self, capacity: bytes / MemoryLayout<Float>.stride)
            memory = UnsafeMutableBufferPointer(
                start: start, count: bytes / MemoryLayout<Float>.stride)
        }
        return memory.baseAddress.unsafelyUnwrapped
    }

    deinit { memory.baseAddress?.deallocate() }
}
