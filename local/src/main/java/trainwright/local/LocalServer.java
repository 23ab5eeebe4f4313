package trainwright.local;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import trainwright.platform.Environment;
import trainwright.platform.Problem;

/** Starts the whole product on this machine: what {@code bin/serve} runs. */
public final class LocalServer {
  private static final Duration TOKEN_LIFE = Duration.ofDays(30);

  private LocalServer() {}

  /**
   * Serves until it is stopped, or prints what was asked for. Ends with 0, with 1 when it can't
   * start, with 2 for a wrong command line; each refusal is one line on standard error.
   */
  public static void main(String... arguments) {
    LogFormat.set();
    int status =
        switch (Options.parse(arguments)) {
          case Options.Command.Help() -> {
            System.out.print(Options.USAGE);
            yield 0;
          }
          case Options.Command.Wrong(String message) -> {
            System.err.println(message);
            yield 2;
          }
          case Options.Command.Run(Options options) -> run(options, System.out, System.err);
        };
    if (status >= 0) {
      System.exit(status);
    }
  }

  /** The exit status; negative when the server runs on. */
  private static int run(Options options, PrintStream out, PrintStream err) {
    try {
      var subject = options.tokenSubject();
      if (subject != null) {
        out.println(token(options, subject));
        return 0;
      }
      serve(options, out);
      return -1;
    } catch (Problem problem) {
      err.println(problem.detail());
    } catch (IllegalStateException | UncheckedIOException refused) {
      err.println("the server can't start: " + reason(refused));
    }
    return 1;
  }

  private static String reason(Exception refused) {
    return refused instanceof UncheckedIOException io
        ? String.valueOf(io.getCause())
        : String.valueOf(refused.getMessage());
  }

  private static String token(Options options, String subject) {
    var tokens = new Tokens(() -> TokenKey.in(options.data()), InstantSource.system());
    return tokens.mint(subject, options.tokenScopes(), TOKEN_LIFE);
  }

  private static void serve(Options options, PrintStream out) {
    var server = new RunningServer(options, new Environment(System.getenv()));
    StopSignals.handleBy(server::close);
    server.start();
    out.println(Welcome.text(server.port(), server.dataApiPort(), options));
  }
}
