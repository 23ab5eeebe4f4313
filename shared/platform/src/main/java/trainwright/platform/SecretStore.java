package trainwright.platform;

/** Where secrets are kept apart from the configuration, which only refers to them. */
public interface SecretStore {
  /**
   * The present value of a secret.
   *
   * @param reference what the configuration says, such as an ARN
   * @throws Problem {@code UNAVAILABLE} when it can't be read
   */
  String read(String reference);
}
