import HearsayCore
import HearsayExtraction

/// The confidence class of an attribution.
enum Grading {
    static func grade(_ attribution: Attribution) -> Grade {
        Calibration.grade(attribution.confidence)
    }
}
