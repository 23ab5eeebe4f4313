package trainwright.local.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import trainwright.local.bench.hello.HelloStreamHandler;
import trainwright.local.bench.hello.HelloTypedHandler;

/** The package of the hello functions, laid out as ours are: jars below {@code lib/}. */
final class HelloPackage {
  private static final List<String> LIBRARIES = List.of("aws-lambda-java-events", "joda-time");

  private HelloPackage() {}

  /** Writes it into a folder and returns the folder. */
  static Path write(Path folder) throws IOException {
    var lib = Files.createDirectories(folder.resolve("lib"));
    try (var jar = new JarOutputStream(Files.newOutputStream(lib.resolve("hello.jar")))) {
      for (var type : List.of(HelloStreamHandler.class, HelloTypedHandler.class)) {
        var file = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(file));
        try (var content = type.getResourceAsStream("/" + file)) {
          jar.write(java.util.Objects.requireNonNull(content).readAllBytes());
        }
      }
    }
    for (var jar : System.getProperty("java.class.path").split(":", -1)) {
      if (LIBRARIES.stream().anyMatch(jar::contains)) {
        var from = Path.of(jar);
        var _ = Files.copy(from, lib.resolve(from.getFileName()));
      }
    }
    return folder;
  }
}
