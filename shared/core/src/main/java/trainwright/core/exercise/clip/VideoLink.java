package trainwright.core.exercise.clip;

/**
 * A web link, taken apart and tidied.
 *
 * @param host in lower case, without {@code www.}
 * @param port with its colon; empty for the usual one
 * @param path without a trailing slash; empty for the root
 * @param query what is left of its parameters
 */
record VideoLink(String host, String port, String path, LinkQuery query) {
  @Override
  public String toString() {
    return "https://" + host + port + path + query;
  }
}
