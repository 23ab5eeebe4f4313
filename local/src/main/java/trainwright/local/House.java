package trainwright.local;

import java.util.List;

/** Every function of the house, made from one component as AWS would make each from its own. */
final class House {
  private House() {}

  static List<Function> functions(LocalComponent component) {
    return List.of();
  }
}
