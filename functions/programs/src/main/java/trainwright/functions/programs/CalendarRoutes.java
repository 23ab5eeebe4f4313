package trainwright.functions.programs;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import javax.inject.Inject;
import org.jspecify.annotations.Nullable;
import trainwright.core.program.view.ChartRule;
import trainwright.core.program.view.GetProgram;
import trainwright.core.program.view.ProgramCalendar;
import trainwright.core.program.view.ProgramDepth;
import trainwright.core.program.view.ReadCalendar;
import trainwright.core.user.Callers;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Texts;

/** The routes that show a program: as a calendar, as a calendar file, as a chart. */
final class CalendarRoutes {
  private final Callers callers;
  private final ReadCalendar readCalendar;
  private final GetProgram getProgram;

  @Inject
  CalendarRoutes(Callers callers, ReadCalendar readCalendar, GetProgram getProgram) {
    this.callers = callers;
    this.readCalendar = readCalendar;
    this.getProgram = getProgram;
  }

  Response calendar(Request request) {
    return Response.ok(read(request));
  }

  Response ics(Request request) {
    return text("text/calendar; charset=utf-8", IcsRule.write(read(request)));
  }

  Response chart(Request request) {
    request.queryParameters().only();
    var userId = callers.of(request).userId();
    var program = getProgram.run(userId, request.id("id"), ProgramDepth.MESOCYCLE);
    return text("image/svg+xml", ChartRule.svg(program));
  }

  private ProgramCalendar read(Request request) {
    var query = request.queryParameters().only("from", "to");
    var from = date(query, "from");
    var to = date(query, "to");
    return readCalendar.run(callers.of(request).userId(), request.id("id"), from, to);
  }

  private static @Nullable LocalDate date(QueryParameters query, String name) {
    var text = query.text(name, 60).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() >= 1 && date.getYear() <= 9999) {
        return date;
      }
    } catch (DateTimeException _) {
      // told below, with an example
    }
    throw Problem.at(
        Problem.Code.MALFORMED,
        name,
        "bad_date",
        "%s: must be a date such as 2026-01-31, was %s".formatted(name, Texts.clip(text, 60)));
  }

  private static Response text(String mediaType, String body) {
    return new Response(200, Map.of("Content-Type", mediaType), body);
  }
}
