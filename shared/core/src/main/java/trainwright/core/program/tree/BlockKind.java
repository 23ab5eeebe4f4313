package trainwright.core.program.tree;

/** Where in a workout instance a block stands. */
public enum BlockKind {
  WARM_UP,
  MAIN,
  COOL_DOWN
}
