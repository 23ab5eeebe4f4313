package trainwright.functions.audit;

import trainwright.cloud.HttpHandler;

/** Serves the route of the audit. */
public final class AuditHandler extends HttpHandler {
  /** As AWS starts it. */
  public AuditHandler() {
    this(DaggerAuditComponent.create().routes());
  }

  /** As the local server and tests start it. */
  public AuditHandler(AuditRoutes routes) {
    super(routes);
  }
}
