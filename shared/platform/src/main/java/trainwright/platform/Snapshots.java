package trainwright.platform;

import org.crac.Core;
import org.crac.Resource;

/** Tells who holds something that must not be in a snapshot of this process (Lambda SnapStart). */
public final class Snapshots {
  private Snapshots() {}

  /**
   * Has a part of the process called before its snapshot is taken and after it is restored, the
   * latest registered first; does nothing where no snapshot will be taken. The caller keeps the
   * part alive.
   */
  public static void register(Environment environment, Resource part) {
    if (environment
        .find("AWS_LAMBDA_INITIALIZATION_TYPE")
        .filter("snap-start"::equals)
        .isPresent()) {
      Core.getGlobalContext().register(part);
    }
  }
}
