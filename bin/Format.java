import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Checks ("check") or rewrites ("write") every Java file of the house with google-java-format. */
void main(String[] arguments) throws IOException {
  var options =
      new ArrayList<String>(
          arguments[0].equals("check")
              ? List.of("--dry-run", "--set-exit-if-changed")
              : List.of("--replace"));
  for (var folder : List.of("bin", "shared", "migrations", "functions", "local")) {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      files
          .map(Path::toString)
          .filter(name -> name.endsWith(".java") && !name.contains("/target/"))
          .sorted()
          .forEach(options::add);
    }
  }
  var formatter = ToolProvider.findFirst("google-java-format").orElseThrow();
  int status = formatter.run(System.out, System.err, options.toArray(String[]::new));
  if (status != 0 && arguments[0].equals("check")) {
    System.err.println("The files above are not formatted: run bin/format.");
  }
  System.exit(status);
}
