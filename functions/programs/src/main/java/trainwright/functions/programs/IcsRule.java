package trainwright.functions.programs;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.ProductId;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.stream.Collectors;
import trainwright.core.program.tree.SessionType;
import trainwright.core.program.tree.WorkoutStatus;
import trainwright.core.program.view.CalendarDay;
import trainwright.core.program.view.ProgramCalendar;
import trainwright.platform.Words;

/**
 * Writes days as iCalendar (RFC 5545). Each training day is an event of that whole day, a date and
 * no instant: it lies on the same day in every zone and over every change of clocks.
 */
final class IcsRule {
  private static final int MOST_OCTETS = 75;

  private IcsRule() {}

  /** The calendar of these days, without rest days. */
  static String write(ProgramCalendar days) {
    var calendar = new ICalendar();
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setProductId(new ProductId("-//Trainwright//Programs//EN"));
    calendar.addExperimentalProperty("X-WR-CALNAME", days.overview());
    days.items().stream()
        .filter(day -> day.sessionType() != SessionType.REST)
        .map(IcsRule::event)
        .forEach(calendar::addEvent);
    return folded(calendar);
  }

  /** The library folds lines by characters; the standard counts octets, at most 75 (3.1). */
  private static String folded(ICalendar calendar) {
    var text = new StringWriter();
    try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().lines().map(IcsRule::folded).collect(Collectors.joining());
  }

  private static String folded(String line) {
    var folded = new StringBuilder();
    int octets = 0;
    for (int codePoint : line.codePoints().toArray()) {
      int more = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
      if (octets + more > MOST_OCTETS) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(codePoint);
      octets += more;
    }
    return folded.append("\r\n").toString();
  }

  private static VEvent event(CalendarDay day) {
    var event = new VEvent();
    event.setUid(day.id() + "@trainwright");
    event.setDateTimeStamp(Date.from(day.updatedAt()));
    event.setLastModified(Date.from(day.updatedAt()));
    event.setDateStart(new DateStart(date(day.date())));
    event.setDateEnd(new DateEnd(date(day.date().plusDays(1))));
    var type = Words.of(day.sessionType());
    event.setSummary(
        "%s%s, %d min"
            .formatted(
                type.substring(0, 1).toUpperCase(java.util.Locale.ROOT),
                type.substring(1),
                day.estimatedMinutes()));
    event.setDescription(
        day.goal()
            + "\n"
            + day.work().stream().map(CalendarDay.Work::line).collect(Collectors.joining("\n")));
    event.setTransparency(Transparency.transparent());
    event.setStatus(
        day.status() == WorkoutStatus.SKIPPED ? Status.cancelled() : Status.confirmed());
    return event;
  }

  private static ICalDate date(LocalDate date) {
    return new ICalDate(
        new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
  }
}
