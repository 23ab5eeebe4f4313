package trainwright.platform;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.inject.Inject;

/**
 * The secrets of a configuration. Each has a name {@code X}: the variable {@code X} holds it, as on
 * a laptop, or {@code X_SECRET} refers to where it is kept.
 */
public final class Secrets {
  private final Environment environment;
  private final SecretStore store;
  private final InstantSource clock;

  /** Secrets that an environment names. */
  @Inject
  public Secrets(Environment environment, SecretStore store, InstantSource clock) {
    this.environment = environment;
    this.store = store;
    this.clock = clock;
  }

  /**
   * A secret that may be missing; it isn't read yet.
   *
   * @throws IllegalStateException when both variables are set
   */
  public Optional<Secret> find(String name) {
    var plain = environment.find(name);
    var reference = environment.find(name + "_SECRET");
    if (plain.isPresent() && reference.isPresent()) {
      throw new IllegalStateException(
          "set the environment variable %s or %s_SECRET, not both".formatted(name, name));
    }
    return plain
        .map(Secret::of)
        .or(() -> reference.map(kept -> kept(kept, UnaryOperator.identity())));
  }

  /** A secret that is made of what is kept, such as an address of a password. */
  public Secret kept(String reference, UnaryOperator<String> use) {
    return new Secret(() -> use.apply(store.read(reference)), clock);
  }
}
