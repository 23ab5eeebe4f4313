package trainwright.core.compile.plan;

import java.util.List;
import trainwright.core.routine.RoutineItem;

/**
 * A planned routine.
 *
 * @param places in the order they are done
 * @param warnings what gave way
 */
public record Plan(List<Place> places, List<String> warnings) {
  public Plan {
    places = List.copyOf(places);
    warnings = List.copyOf(warnings);
  }

  public List<RoutineItem> items() {
    return places.stream().map(Place::item).toList();
  }
}
