package trainwright.core.status;

/**
 * Whether the service and what it stands on are up.
 *
 * @param status how much of it works
 * @param version the product's version
 * @param database the database, without which nothing works
 * @param vectorIndex the vector index, without which search goes by words alone
 * @param languageModel whether a provider is configured; without one routines are planned by rules
 */
public record HealthReport(
    Status status,
    String version,
    PartStatus database,
    PartStatus vectorIndex,
    ModelStatus languageModel) {

  /** How much of the service works. */
  public enum Status {
    OK,
    /** All of it, some of it not as well as usual. */
    DEGRADED,
    DOWN
  }

  /** Whether a part answers in time. */
  public enum PartStatus {
    OK,
    DOWN,
    NOT_CONFIGURED
  }

  /** Whether there is a model; it is not asked, since asking costs. */
  public enum ModelStatus {
    CONFIGURED,
    NOT_CONFIGURED
  }
}
