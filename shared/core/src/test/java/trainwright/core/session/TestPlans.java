package trainwright.core.session;

import trainwright.platform.Database;

/** Repositories of this domain for tests of others. */
public final class TestPlans {
  private TestPlans() {}

  /** What sessions are planned from. */
  public static PlanRepository plans(Database database) {
    return new PlanRepository(database);
  }

  /** Reads sessions. */
  public static GetSession getSession(Database database) {
    return new GetSession(new SessionRepository(database));
  }
}
