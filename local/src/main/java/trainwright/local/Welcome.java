package trainwright.local;

import org.jspecify.annotations.Nullable;

/** What a person reads when the server is ready: where it is, and three requests to paste. */
final class Welcome {
  private Welcome() {}

  static String text(int port, @Nullable Integer dataApiPort, Options options) {
    var url = "http://127.0.0.1:" + port;
    var token = options.strictAuth() ? " -H \"Authorization: Bearer $TOKEN\"" : "";
    var requests =
        """
        Trainwright is ready at %1$s (API reference: %1$s/)

          curl%2$s %1$s/v1/routines/compile -H 'Content-Type: application/json' \\
            -d '{"user_requirements": "20 minutes for tight hips, bad knees, no equipment"}'
          curl%2$s '%1$s/v1/exercises/search?q=my+desk+job+kills+my+neck&limit=3'
          curl%2$s '%1$s/v1/routines?limit=5'
        """
            .formatted(url, token);
    return requests + strictHint(options) + dataApi(dataApiPort) + "\nStop it with Ctrl-C.";
  }

  private static String strictHint(Options options) {
    return options.strictAuth()
        ? "\nA token: TOKEN=$(bin/serve --token ada --data %s)%n".formatted(options.data())
        : "";
  }

  private static String dataApi(@Nullable Integer port) {
    return port == null
        ? ""
        : "\nRDS Data API: --endpoint-url http://127.0.0.1:%d%n".formatted(port);
  }
}
