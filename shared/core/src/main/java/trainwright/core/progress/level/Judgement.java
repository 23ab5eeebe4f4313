package trainwright.core.progress.level;

import trainwright.core.exercise.Category;

/**
 * What one session is worth at every gate there is, as bits: which level it is held against depends
 * on the sessions before it, and may change when one of them does.
 *
 * @param attempted the gates it tried
 * @param met the gates it met whole
 */
public record Judgement(int attempted, int met) {
  /** A session that tried no gate. */
  public static final Judgement NONE = new Judgement(0, 0);

  private static final int LEVELS = 6;

  /** The same with one more gate tried. */
  Judgement with(Gate gate, boolean clean) {
    int bit = bit(gate.category(), gate.level());
    return new Judgement(attempted | bit, clean ? met | bit : met);
  }

  /** Whether it tried the gate out of this level. */
  public boolean tried(Category category, int level) {
    return (attempted & bit(category, level)) != 0;
  }

  /** Whether it was clean there. */
  public boolean clean(Category category, int level) {
    return (met & bit(category, level)) != 0;
  }

  private static int bit(Category category, int level) {
    int ladder =
        switch (category) {
          case PUSH -> 0;
          case PULL -> 1;
          case SQUAT -> 2;
          case HINGE, CORE, MOBILITY, CONDITIONING ->
              throw new IllegalArgumentException(category + " carries no levels");
        };
    return 1 << (ladder * LEVELS + level);
  }
}
