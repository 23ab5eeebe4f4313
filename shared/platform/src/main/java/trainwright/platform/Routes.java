package trainwright.platform;

import java.util.Map;

/** The routes of one function. */
public interface Routes {
  /** What a body may hold unless a route says otherwise: 1 MiB. */
  int DEFAULT_BODY_BYTES = 1 << 20;

  /** What answers each route key, written as in the template: {@code GET /v1/routines/{id}}. */
  Map<String, Route> routes();

  /** How many bytes a body of this route may hold; a larger one is refused with 413. */
  default int maxBodyBytes(String routeKey) {
    return DEFAULT_BODY_BYTES;
  }
}
