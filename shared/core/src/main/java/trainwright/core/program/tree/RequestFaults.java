package trainwright.core.program.tree;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import trainwright.platform.Problem;
import trainwright.platform.Violation;
import trainwright.platform.Words;

/** Collects what is wrong with a request, so that one answer tells all of it. */
final class RequestFaults {
  private final List<Violation> violations = new ArrayList<>();

  String text(String pointer, @Nullable String text, int max) {
    if (text == null || text.isBlank() || text.length() > max) {
      add(pointer, "out_of_range", "must have 1 to %d characters".formatted(max));
      return "";
    }
    return text;
  }

  <T> T required(String pointer, @Nullable T value, T instead) {
    if (value == null) {
      add(pointer, "required", "is required");
      return instead;
    }
    return value;
  }

  int range(String pointer, @Nullable Integer number, int least, int most) {
    if (number == null) {
      add(pointer, "required", "is required");
      return least;
    }
    if (number < least || number > most) {
      add(pointer, "out_of_range", "must be %d to %d, was %d".formatted(least, most, number));
      return least;
    }
    return number;
  }

  void days(int daysPerWeek, Set<DayOfWeek> availableDays) {
    if (availableDays.size() < daysPerWeek) {
      add(
          "/available_days",
          "too_few",
          "must name at least days_per_week (%d) days, were %d"
              .formatted(daysPerWeek, availableDays.size()));
    }
  }

  void preferences(ProgramPreferences preferences) {
    optional("/preferences/weekly_mileage_m", preferences.weeklyMileageM(), 1_000, 300_000);
    optional("/preferences/longest_run_m", preferences.longestRunM(), 500, 100_000);
    preferences
        .levels()
        .forEach(
            (category, level) -> {
              var pointer = "/preferences/levels/" + Words.of(category);
              if (!category.levelled()) {
                add(pointer, "not_levelled", "is not push, pull or squat");
              }
              optional(pointer, level, 0, 5);
            });
  }

  private void optional(String pointer, @Nullable Integer number, int least, int most) {
    if (number != null) {
      var _ = range(pointer, number, least, most);
    }
  }

  private void add(String pointer, String code, String detail) {
    violations.add(new Violation(pointer, code, pointer.substring(1) + " " + detail));
  }

  void refuse() {
    if (!violations.isEmpty()) {
      throw Problem.of(
          Problem.Code.UNPROCESSABLE, violations.getFirst().detail(), List.copyOf(violations));
    }
  }
}
