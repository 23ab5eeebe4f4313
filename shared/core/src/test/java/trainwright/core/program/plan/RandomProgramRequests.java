package trainwright.core.program.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import trainwright.core.exercise.BodyArea;
import trainwright.core.exercise.Equipment;
import trainwright.core.program.tree.ProgramPreferences;
import trainwright.core.program.tree.ProgramRequest;
import trainwright.core.program.tree.ProgramType;
import trainwright.core.understanding.IntensityLevel;

/** Random requests for programs; the same for the same seed. */
final class RandomProgramRequests {
  private final Random random;

  RandomProgramRequests(long seed) {
    random = new Random(seed);
  }

  ProgramRequest next() {
    int available = 1 + random.nextInt(7);
    int days = 1 + random.nextInt(Math.min(6, available));
    return new ProgramRequest(
        "get fit",
        one(ProgramType.values()),
        one(IntensityLevel.values()),
        days,
        some(DayOfWeek.values(), available),
        10 + random.nextInt(231),
        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2_000)),
        2 + random.nextInt(51),
        some(Equipment.values(), random.nextInt(Equipment.values().length + 1)),
        some(BodyArea.values(), random.nextInt(4) == 0 ? random.nextInt(16) : 0),
        new ProgramPreferences(
            null, random.nextBoolean() ? null : 2_000 + random.nextInt(60_000), null, null));
  }

  private <T> T one(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> Set<T> some(T[] all, int count) {
    List<T> shuffled = Arrays.asList(all.clone());
    Collections.shuffle(shuffled, random);
    return Set.copyOf(shuffled.subList(0, count));
  }
}
