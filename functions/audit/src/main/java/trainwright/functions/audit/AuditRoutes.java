package trainwright.functions.audit;

import java.util.Map;
import javax.inject.Inject;
import trainwright.core.audit.AuditQuery;
import trainwright.core.audit.AuditedType;
import trainwright.core.audit.ListAudit;
import trainwright.core.user.Callers;
import trainwright.platform.Cursor;
import trainwright.platform.Problem;
import trainwright.platform.QueryParameters;
import trainwright.platform.Request;
import trainwright.platform.Response;
import trainwright.platform.Route;
import trainwright.platform.Routes;

/** The route of the audit. */
public final class AuditRoutes implements Routes {
  private final Callers callers;
  private final ListAudit listAudit;

  @Inject
  AuditRoutes(Callers callers, ListAudit listAudit) {
    this.callers = callers;
    this.listAudit = listAudit;
  }

  @Override
  public Map<String, Route> routes() {
    return Map.of("GET /v1/audit", this::list);
  }

  private Response list(Request request) {
    var caller = callers.of(request);
    var parameters = request.queryParameters();
    return Response.ok(listAudit.run(caller, query(parameters), parameters));
  }

  private static AuditQuery query(QueryParameters parameters) {
    var known = parameters.only("limit", "cursor", "actor_id", "resource_id", "resource_type");
    return new AuditQuery(
        known.id("actor_id").orElse(null),
        known.id("resource_id").orElse(null),
        known.words("resource_type", AuditedType.class),
        known.cursor().map(AuditRoutes::place).orElse(null),
        known.limit());
  }

  private static Long place(Cursor cursor) {
    var key = cursor.text(0);
    if (!key.matches("\\d{1,18}")) {
      throw Problem.of(Problem.Code.MALFORMED, "cursor: not one that we gave");
    }
    return Long.valueOf(key);
  }
}
