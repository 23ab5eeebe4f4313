package trainwright.core.compile.selection;

import java.util.UUID;

/** Chance that can be repeated: a number for each exercise, the same for the same seed. */
public final class SeedRule {
  private SeedRule() {}

  /** The seed of a routine for which none was given: its id decides, so that a retry agrees. */
  public static long of(UUID routineId) {
    return mix(routineId.getMostSignificantBits() ^ mix(routineId.getLeastSignificantBits()));
  }

  /** A number from 0 to 1 that is the exercise's under this seed. */
  static double chance(long seed, UUID exerciseId) {
    long bits = mix(seed ^ mix(exerciseId.getMostSignificantBits()));
    return (mix(bits ^ exerciseId.getLeastSignificantBits()) >>> 11) * 0x1.0p-53;
  }

  /** The finalizer of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mix(long bits) {
    long mixed = bits + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
