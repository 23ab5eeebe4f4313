package trainwright.core.compile;

import java.util.List;
import trainwright.core.routine.RoutineItem;

/**
 * A planned routine.
 *
 * @param places in the order they are done
 * @param warnings what gave way
 */
record Plan(List<Place> places, List<String> warnings) {
  Plan {
    places = List.copyOf(places);
    warnings = List.copyOf(warnings);
  }

  List<RoutineItem> items() {
    return places.stream().map(Place::item).toList();
  }
}
