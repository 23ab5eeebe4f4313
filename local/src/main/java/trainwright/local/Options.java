package trainwright.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bin/serve} was started with.
 *
 * @param port the port to serve on; 0 for any free one
 * @param data the folder that everything is kept in
 * @param strictAuth whether requests without a token are refused
 * @param dataApi the port of the Data API endpoint; null for none, 0 for any free one
 * @param corsOrigins origins of web pages that may read answers
 * @param tokenSubject the user to print a token for instead of serving
 * @param tokenScopes the scopes of that token
 */
record Options(
    int port,
    Path data,
    boolean strictAuth,
    @Nullable Integer dataApi,
    List<String> corsOrigins,
    @Nullable String tokenSubject,
    List<String> tokenScopes) {

  static final String USAGE =
      """
      bin/serve [--port 8080] [--data FOLDER] [--strict-auth] [--data-api PORT] [--cors ORIGIN]...
      bin/serve --token SUBJECT [--scope SCOPE]... [--data FOLDER]

        --port PORT      serve on this port of the loopback interface; 0 picks a free one (8080)
        --data FOLDER    keep the database and the token key in this folder (data)
        --strict-auth    refuse requests without a token instead of acting as the developer
        --data-api PORT  also answer the RDS Data API on this port; 0 picks a free one
        --cors ORIGIN    let web pages of this origin, such as http://localhost:3000, read answers
        --token SUBJECT  print a token for this user, good for 30 days, and end
        --scope SCOPE    give that token a scope, such as library:write
        --help           print this and end
      """;

  private static final int MAX_PORT = 65_535;

  Options {
    corsOrigins = List.copyOf(corsOrigins);
    tokenScopes = List.copyOf(tokenScopes);
  }

  /** What a command line asks for. */
  sealed interface Command {
    /** Serve, or print a token. */
    record Run(Options options) implements Command {}

    /** Print the usage. */
    record Help() implements Command {}

    /** Say what is wrong and end with status 2. */
    record Wrong(String message) implements Command {}
  }

  /** Reads a command line. */
  static Command parse(String... arguments) {
    if (List.of(arguments).contains("--help")) {
      return new Command.Help();
    }
    try {
      return new Command.Run(new Reader(arguments).read());
    } catch (IllegalArgumentException e) {
      return new Command.Wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Collects what one command line says. */
  private static final class Reader {
    private final Iterator<String> arguments;
    private int port = 8080;
    private Path data = Path.of("data");
    private boolean strictAuth;
    private @Nullable Integer dataApi;
    private final List<String> corsOrigins = new ArrayList<>();
    private @Nullable String tokenSubject;
    private final List<String> tokenScopes = new ArrayList<>();

    Reader(String... arguments) {
      this.arguments = Arrays.asList(arguments).iterator();
    }

    Options read() {
      while (arguments.hasNext()) {
        var option = arguments.next();
        switch (option) {
          case "--port" -> port = portAfter(option);
          case "--data" -> data = Path.of(valueAfter(option));
          case "--strict-auth" -> strictAuth = true;
          case "--data-api" -> dataApi = portAfter(option);
          case "--cors" -> corsOrigins.add(valueAfter(option));
          case "--token" -> tokenSubject = textAfter(option);
          case "--scope" -> tokenScopes.add(textAfter(option));
          default ->
              throw new IllegalArgumentException(
                  option + " is not an option; bin/serve --help tells them");
        }
      }
      if (tokenSubject == null && !tokenScopes.isEmpty()) {
        throw new IllegalArgumentException("--scope needs --token");
      }
      return new Options(port, data, strictAuth, dataApi, corsOrigins, tokenSubject, tokenScopes);
    }

    private String valueAfter(String option) {
      if (!arguments.hasNext()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      return arguments.next();
    }

    private String textAfter(String option) {
      var text = valueAfter(option);
      if (text.isBlank()) {
        throw new IllegalArgumentException(option + " must not be empty");
      }
      return text;
    }

    private int portAfter(String option) {
      var text = valueAfter(option);
      if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= MAX_PORT) {
        return Integer.parseInt(text);
      }
      throw new IllegalArgumentException(option + " must be a port from 0 to 65535, was " + text);
    }
  }
}
