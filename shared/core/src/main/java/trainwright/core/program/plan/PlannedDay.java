package trainwright.core.program.plan;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WeekSplit;

/**
 * A training day of every week: its day of the week, its kind, and what it trains when it lifts.
 */
record PlannedDay(DayOfWeek day, SessionType type, @Nullable WeekSplit split) {}
