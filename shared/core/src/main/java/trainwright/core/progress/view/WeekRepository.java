package trainwright.core.progress.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.progress.change.DaySummary;
import trainwright.core.session.SessionStatus;
import trainwright.platform.Database;
import trainwright.platform.Json;
import trainwright.platform.Row;
import trainwright.platform.Statement;

/** The daily_workout_summary table by weeks, with the sessions of one of them. */
public final class WeekRepository {
  /** Ten years of weeks count for a streak. */
  private static final String READ =
      """
      select 'zone' as kind, jsonb_build_object('time_zone', time_zone) as doc
      from users where id = cast(:user_id as uuid)
      union all
      select 'day', to_jsonb(d) - 'user_id' from daily_workout_summary d
      where d.user_id = cast(:user_id as uuid)
        and workout_date between cast(:monday as date) and cast(:monday as date) + 6
      union all
      select 'session', jsonb_build_object('date', session_date, 'id', id, 'name', name,
        'status', status)
      from (
        select * from workout_sessions
        where user_id = cast(:user_id as uuid)
          and session_date between cast(:monday as date) and cast(:monday as date) + 6
        order by session_date, created_at, id limit 500) as listed
      union all
      select 'weeks', jsonb_agg(monday) from (
        select cast(date_trunc('week', workout_date) as date) as monday
        from daily_workout_summary
        where user_id = cast(:user_id as uuid)
          and workout_date > cast(cast(:now as timestamptz) as date) - 3660
        group by 1 having bool_and(is_completed)) as complete
      """;

  private final Database database;

  @Inject
  WeekRepository(Database database) {
    this.database = database;
  }

  private record Zone(String timeZone) {}

  private record Listed(LocalDate date, UUID id, String name, SessionStatus status) {}

  /** The week of a Monday, as it is now. */
  WeekView get(UUID userId, LocalDate monday, Instant now) {
    var rows =
        database.run(
            Statement.read(READ)
                .bind("user_id", userId)
                .bind("monday", monday)
                .bind("now", now)
                .onePlan());
    @Nullable String zone = null;
    Map<LocalDate, DaySummary> days = new HashMap<>();
    Map<LocalDate, List<WeekView.DaySession>> sessions = new HashMap<>();
    Set<LocalDate> complete = new HashSet<>();
    for (var row : rows) {
      switch (row.text("kind")) {
        case "zone" -> zone = Json.convert(row.json("doc"), Zone.class).timeZone();
        case "day" -> add(Json.convert(row.json("doc"), DaySummary.class), days);
        case "session" -> add(Json.convert(row.json("doc"), Listed.class), sessions);
        default -> complete.addAll(mondays(row));
      }
    }
    var timeZone = java.util.Objects.requireNonNull(zone);
    var today = LocalDate.ofInstant(now, ZoneId.of(timeZone));
    return WeekRule.week(monday, timeZone, today, days, sessions, WeekRule.streak(complete, today));
  }

  private static void add(DaySummary day, Map<LocalDate, DaySummary> days) {
    days.put(day.workoutDate(), day);
  }

  private static void add(Listed listed, Map<LocalDate, List<WeekView.DaySession>> sessions) {
    sessions
        .computeIfAbsent(listed.date(), _ -> new ArrayList<>())
        .add(new WeekView.DaySession(listed.id(), listed.name(), listed.status()));
  }

  private static List<LocalDate> mondays(Row row) {
    return row.isNull("doc")
        ? List.of()
        : List.of(Json.convert(row.json("doc"), LocalDate[].class));
  }
}
