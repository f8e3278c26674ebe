extension RandomAccessCollection where Index == Int {
    /// The place of the first element that belongs to the second part, of a collection whose elements of the first part
    /// all stand before those of the second; its end where none does.
    ///
    /// Named as in Swift Algorithms.
    ///
    /// - Complexity: O(log n).
    package func partitioningIndex(where isInSecond: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
