package trainwright.core.curation;

import java.util.List;
import trainwright.core.routine.Routine;
import trainwright.core.routine.RoutineMaterial;

/**
 * What there is to swap an exercise of a routine.
 *
 * @param routine the routine as it is
 * @param places what the library has for each of its places, in order, without long texts
 * @param coming what could come to the place, best first
 */
record SwapMaterials(Routine routine, List<RoutineMaterial> places, List<RoutineMaterial> coming) {
  SwapMaterials {
    places = List.copyOf(places);
    coming = List.copyOf(coming);
  }
}
