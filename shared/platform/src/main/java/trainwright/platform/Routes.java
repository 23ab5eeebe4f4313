package trainwright.platform;

import java.util.Map;

/** The routes of one function. */
public interface Routes {
  /** What answers each route key, written as in the template: {@code GET /v1/routines/{id}}. */
  Map<String, Route> routes();
}
