package trainwright.core.curation;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import trainwright.core.routine.RoutineMaterial;

/**
 * What there is to curate a routine from.
 *
 * @param existing the routine that has the id already, when the user has one
 * @param byIndex what the library has for each exercise that was asked for, by its index; one that
 *     is unknown or somebody else's is missing
 */
record CurationMaterials(@Nullable Existing existing, Map<Integer, RoutineMaterial> byIndex) {
  CurationMaterials {
    byIndex = Map.copyOf(byIndex);
  }

  /**
   * What is known of the routine that has the id.
   *
   * @param version its version
   * @param createdAt when it was made
   */
  record Existing(long version, Instant createdAt) {}
}
